package dev.readout.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Where the measurements start: one command for each. */
public final class Bench {
    private static final int DONE = 0;
    private static final int FAILED = 1;
    private static final int WRONG_USAGE = 2;

    private static final String USAGE = """
            Usage: java -jar bench.jar COMMAND ...

              extraction FOLDER [--show] [--page ID]
                  how well the body of a page is found; FOLDER is the article extraction benchmark's
              speed PATH... [--articles N] [--warm-up N] [--threads N] [--rounds N] [--heap SIZE] [--system NAME]...
                    [--peer-option KEY=VALUE]...
                  how fast reports are understood and in how much memory, side by side with others, each in a
                  process of its own and in turn; 100 articles, 20 before them to warm up, 2 threads, 2 rounds, 8g
              copies PATH... [--half tuning|unseen] [--show] | --list | --cost | --documents PATH
                  how well republished copy is told from two outlets' own reports of one event; what is found among
                  the reports as they are; what it costs; whether a document that two reports print is taken for copy
              quotes PATH... --out FOLDER [--system NAME]... [--peer-option KEY=VALUE]...
                  who said what by Readout and by others, as one record each for the scorer
              pairs FILE... [--newswcl50 FILE] [--allsides FILE] [--end-to-end] [--show] [--values FILE]
                  how well statements are joined across outlets, on labelled pairs of attributions: given these,
                  or found by Readout
              chains FILE [--show]
                  how well people, bodies and countries are one across reports; FILE is NewsWCL50's in the CoNLL format
              names FILE [--show]
                  how well two names are told to be one's; FILE has labelled pairs, as the nomenklatura name benchmark
              times FOLDER [--held | --development] [--show]
                  how well times are found and resolved; FOLDER has documents in TimeML, a fifth of which is held out
              encounters FILE [--held] [--show]
                  how well calls and meetings are found, with whom and on what day; FILE has official readouts as JSON
                  lines, a half of which is held out
              contacts FILE [--show]
                  how many negotiations, discussions, promises and agreements that RAMS marks are found, and who has
                  part in them
              events FOLDER [--held] [--show] [--read FROM] [--learned]
                  how well sentences are coded by the roots of PLOVER, and who did it told from to whom; FOLDER has PLV, a
                  fifth of which is held out, and the gold records; --read prints a hundred from one on, shuffled, for a
                  person to judge; --learned what is learned from the rest of PLV, beside
              differences PATH... [--from YEAR] [--to YEAR] [--undated] [--field FIELD]
                  what is listed as a contradiction between these reports, each value with the sentences that give it,
                  for a person to judge; a PATH that ends in .db is a store of reports understood before
              corroboration [--half before|after|later] [--show]
                  how well the independent origins of a fact are counted, on invented reports: thirty written before
                  the method, thirty after it, and thirty later by somebody who had not seen it
              api STORE [--articles N] [--connections N] [--seconds N]
                  how many requests a second the API answers and how long the slowest wait, on a server of such a
                  record; 100 connections, 60 s
              pages STORE [--articles N] [--rounds N] [--show]
                  how long each page takes to its last byte and how large it is, on a server of such a record; 5 rounds
              claims [--half tuning|held] [--fit] [--show]
                  how well two speakers' contents, each in words of its own, are told to be one proposition, on invented
                  ones; --fit prints weights, and what weights come to on topics that they were not fitted on
              growth STORE [--articles N] [--shuffled]
                  what one more article costs in a record of many; N articles, those of the store and others made
                  from them with other names and numbers
              search STORE --index FOLDER [--attributions N] [--queries N]
                  how long a search takes among N attributions (100,000), those of the store and others made from them;
                  the index is kept in the folder for the next run; N queries of each shape (200)
              relevance FOLDER [--show]
                  how often a question in other words finds its answer among the first five; FOLDER has a gold record
              stores PATH... [--articles N] [--warm-up N] [--threads N]
                  how many articles a second go from bytes to a kept edition in SQLite and in a PostgreSQL started for it,
                  in one process and in turn, and what an article takes there; 500 articles, 20 before them, 2 threads
              kills PATH [--kills N] [--processes N] [--seed N]
                  what reading runs leave behind that are killed at random moments, alone or several on one store; 200
                  kills of 1 process

            PATH is a file or folder of reports in any format that Readout reads. The others are there in a build with
            -Pcorenlp: Stanford CoreNLP, run as bench/target/corenlp/bench.jar.
            """;

    private Bench() {}

    /** Runs one command and exits with its code. */
    public static void main(String[] arguments) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
        System.exit(run(List.of(arguments), out, err));
    }

    /** Runs one command and returns its exit code: 0 all went well, 1 something failed, 2 wrong usage. */
    static int run(List<String> arguments, PrintStream out, PrintStream err) {
        try {
            String command = arguments.isEmpty() ? "" : arguments.get(0);
            List<String> rest = arguments.isEmpty() ? List.of() : arguments.subList(1, arguments.size());
            switch (command) {
                case "extraction" -> ExtractionBenchmark.run(rest, out);
                case "speed" -> SpeedBenchmark.run(rest, out, err);
                case SpeedWorker.COMMAND -> SpeedWorker.run(rest, err);
                case "chains" -> ChainBenchmark.run(rest, out);
                case "names" -> NameBenchmark.run(rest, out);
                case "quotes" -> QuoteBenchmark.run(rest, out);
                case "pairs" -> PairBenchmark.run(rest, out);
                case "copies" -> CopiesBenchmark.run(rest, out);
                case "times" -> TimeBenchmark.run(rest, out);
                case "encounters" -> EncounterBenchmark.run(rest, out);
                case "contacts" -> ContactBenchmark.run(rest, out);
                case "events" -> EventBenchmark.run(rest, out);
                case "differences" -> DifferenceBenchmark.run(rest, out);
                case "corroboration" -> CorroborationBenchmark.run(rest, out);
                case "search" -> SearchBenchmark.run(rest, out);
                case "relevance" -> RelevanceBenchmark.run(rest, out);
                case "api" -> ApiBenchmark.run(rest, out);
                case "pages" -> PagesBenchmark.run(rest, out);
                case "claims" -> ClaimBenchmark.run(rest, out);
                case "growth" -> GrowthBenchmark.run(rest, out);
                case "stores" -> StoreBenchmark.run(rest, out, err);
                case "kills" -> KillBenchmark.run(rest, out);
                case KillWorker.COMMAND -> KillWorker.run(rest, out);
                case "", "help", "--help", "-h" -> out.print(USAGE);
                default -> throw new WrongUsage("there is no command '" + command + "'");
            }
            return DONE;
        } catch (WrongUsage e) {
            err.println("bench: " + e.getMessage());
            err.print(USAGE);
            return WRONG_USAGE;
        } catch (IOException | UncheckedIOException e) {
            err.println("bench: " + e);
            return FAILED;
        }
    }

    /** The command line makes no sense. */
    static final class WrongUsage extends RuntimeException {
        WrongUsage(String message) {
            super(message);
        }

        WrongUsage(String message, Throwable cause) {
            super(message, cause);
        }
    }
}
