package dev.readout.server;

import dev.readout.store.Right;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * One thing that can be asked of the server: everything that its checks and its description need.
 *
 * @param method how
 * @param path where; parts in braces are parameters
 * @param name for programs made from the description
 * @param group under which the description has it
 * @param summary one line for people
 * @param right what a visitor needs
 * @param parameters what a request may say; anything else is refused
 * @param takes the media types of a body; none where there is none
 * @param gives what it answers, by status
 * @param action what it does
 */
record Route(
        Method method,
        String path,
        String name,
        String group,
        String summary,
        Right right,
        List<Parameter> parameters,
        List<String> takes,
        Map<Integer, Answer> gives,
        Action action) {
    Route {
        Objects.requireNonNull(method);
        Objects.requireNonNull(right);
        Objects.requireNonNull(action);
        parameters = List.copyOf(parameters);
        takes = List.copyOf(takes);
        gives = Map.copyOf(gives);
    }

    /** Returns whether a visitor who has the answer already may be told just that. */
    boolean conditional() {
        return method == Method.GET && action instanceof Action.Answering && !path.startsWith("/api/jobs");
    }

    /** Returns whether it is for a browser to show. */
    boolean isPage() {
        return isPage(path);
    }

    /** Returns whether what is at an address is for a browser to show. */
    static boolean isPage(String path) {
        return !path.startsWith("/api");
    }

    /** Returns what may go wrong, besides what is no HTTP at all. */
    List<ApiProblem.Kind> problems() {
        List<ApiProblem.Kind> kinds = new ArrayList<>(List.of(
                ApiProblem.Kind.WRONG_PARAMETER,
                ApiProblem.Kind.NO_TOKEN,
                ApiProblem.Kind.NOT_ALLOWED,
                ApiProblem.Kind.NOT_ACCEPTABLE,
                ApiProblem.Kind.WRONG_HOST,
                ApiProblem.Kind.TOO_MANY,
                ApiProblem.Kind.FAULT,
                ApiProblem.Kind.BUSY));
        if (parameters.stream().anyMatch(Parameter::namesSomething)) {
            kinds.add(ApiProblem.Kind.NOT_FOUND);
        }
        if (!takes.isEmpty()) {
            kinds.addAll(List.of(ApiProblem.Kind.TIMEOUT, ApiProblem.Kind.TOO_LARGE, ApiProblem.Kind.WRONG_TYPE));
        }
        return kinds;
    }

    /** How a thing is asked for. */
    enum Method {
        GET,
        POST
    }

    /**
     * What a status means.
     *
     * @param description for people
     * @param type the media type
     * @param schema the name of the schema in the description; empty where the type is not JSON
     */
    record Answer(String description, String type, Optional<String> schema) {
        static Answer json(String description, String schema) {
            return new Answer(description, Reply.JSON, Optional.of(schema));
        }

        static Answer of(String description, String type) {
            return new Answer(description, type, Optional.empty());
        }
    }

    /** What is done: an answer at once, or a line that stays open. */
    sealed interface Action {
        /** Answers. */
        non-sealed interface Answering extends Action {
            Reply answer(Ask ask);
        }

        /** Tells of changes as they come. */
        record Telling() implements Action {}
    }
}
