package dev.readout.bench;

import dev.readout.record.EntryKind;
import dev.readout.record.RecordEntry;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;

/**
 * How many requests a second the API answers, and how long the slowest wait: a server on a SQLite store, asked over so
 * many connections at once, each of which sends the next request when it has the answer to the last.
 *
 * <p>Both run on this machine and share its cores: what the client takes is told beside. It speaks HTTP over plain
 * sockets, a thread for each, because a full client would cost more than the server.
 */
final class ApiBenchmark {
    private static final int WARM_UP_SECONDS = 5;

    private ApiBenchmark() {}

    static void run(List<String> words, PrintStream out) throws IOException {
        Arguments arguments = Arguments.parse(words, Set.of(), Set.of("--articles", "--connections", "--seconds"));
        if (arguments.positional().size() != 1) {
            throw new Bench.WrongUsage("api needs one store");
        }
        int connections = arguments.number("--connections", 100, 1);
        int seconds = arguments.number("--seconds", 60, 1);
        try (ServedRecord served = new ServedRecord(
                Path.of(arguments.positional().getFirst()), arguments.number("--articles", 0, 0), out)) {
            out.printf("%d connections, %d s after %d s to warm up%n", connections, seconds, WARM_UP_SECONDS);
            List<byte[]> requests = requests(served.entries(), served.address());
            measure(served.address(), requests, connections, WARM_UP_SECONDS);
            report(measure(served.address(), requests, connections, seconds), seconds, out);
        }
    }

    /** Half single entries, a quarter lists by a filter, and some of everything else; the same ones each time. */
    private static List<byte[]> requests(List<RecordEntry> entries, URI address) {
        Random random = new Random(7);
        List<RecordEntry> said = entries.stream()
                .filter(entry -> entry.key().kind() == EntryKind.ATTRIBUTION)
                .toList();
        List<RecordEntry> people = entries.stream()
                .filter(entry -> entry.key().kind() == EntryKind.ENTITY)
                .toList();
        List<String> paths = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            RecordEntry any = entries.get(random.nextInt(entries.size()));
            RecordEntry who = people.get(random.nextInt(people.size()));
            RecordEntry word = said.get(random.nextInt(said.size()));
            String one =
                    "/api/" + any.key().kind().list() + "/" + encoded(any.key().id());
            paths.addAll(List.of(one, one, "/api/attributions/" + word.key().id(), one));
            paths.add("/api/attributions?speaker=" + encoded(who.key().id()));
            paths.add("/api/statements?limit=20&speaker=" + encoded(who.key().id()));
            paths.add("/api/attributions?limit=50&after=" + encoded(word.key().id()));
            paths.add(i % 2 == 0 ? one + "/history" : "/api/changes?from=1&limit=20&skip=" + i);
            paths.add(i % 2 == 0 ? "/api" : "/api/entities?limit=20&name=" + "aeiou".charAt(i % 5));
            paths.add(
                    i % 2 == 0
                            ? "/api/encounters?limit=20"
                            : "/api/attributions/" + word.key().id() + "?as-of=1");
        }
        return paths.stream()
                .map(path -> ("GET " + path + " HTTP/1.1\r\nHost: 127.0.0.1:" + address.getPort() + "\r\n\r\n")
                        .getBytes(StandardCharsets.US_ASCII))
                .toList();
    }

    private static String encoded(String id) {
        return URLEncoder.encode(id, StandardCharsets.UTF_8);
    }

    private static Result measure(URI address, List<byte[]> requests, int connections, int seconds) throws IOException {
        List<Visitor> visitors = new ArrayList<>();
        long end = System.nanoTime() + seconds * 1_000_000_000L;
        for (int i = 0; i < connections; i++) {
            visitors.add(new Visitor(address, requests, new Random(i), end));
        }
        List<Thread> threads = visitors.stream().map(Thread::new).toList();
        long used = processNanos();
        threads.forEach(Thread::start);
        try {
            for (Thread thread : threads) {
                thread.join();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
        long all = processNanos() - used;
        return new Result(
                visitors.stream().flatMapToLong(Visitor::took).sorted().toArray(),
                visitors.stream().mapToInt(visitor -> visitor.errors).sum(),
                visitors.stream().mapToLong(visitor -> visitor.bytes).sum(),
                all,
                visitors.stream().mapToLong(visitor -> visitor.used).sum());
    }

    private static long processNanos() {
        return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                .getProcessCpuTime();
    }

    private static void report(Result result, int seconds, PrintStream out) {
        out.printf(
                Locale.ROOT,
                "%d requests, %d errors: %.0f requests/s, %.1f MB/s%n",
                result.took.length,
                result.errors,
                (double) result.took.length / seconds,
                result.bytes / 1e6 / seconds);
        out.printf(
                Locale.ROOT,
                "ms to the whole answer: p50 %.1f, p90 %.1f, p99 %.1f, p99.9 %.1f, slowest %.1f%n",
                result.at(0.5),
                result.at(0.9),
                result.at(0.99),
                result.at(0.999),
                result.at(1));
        out.printf(
                Locale.ROOT,
                "cores used: %.2f, of these by the client %.2f%n",
                result.used / 1e9 / seconds,
                result.client / 1e9 / seconds);
    }

    /** What came of all connections; times in nanoseconds. */
    @SuppressWarnings("ArrayRecordComponent") // made and read here alone
    private record Result(long[] took, int errors, long bytes, long used, long client) {
        double at(double share) {
            return took.length == 0 ? 0 : took[(int) Math.min(took.length - 1L, Math.round(share * took.length))] / 1e6;
        }
    }

    /** One connection. */
    private static final class Visitor implements Runnable {
        private final URI address;
        private final List<byte[]> requests;
        private final Random random;
        private final long end;
        private long[] took = new long[1024];
        private int count;
        private int errors;
        private long bytes;
        private long used;

        Visitor(URI address, List<byte[]> requests, Random random, long end) {
            this.address = address;
            this.requests = requests;
            this.random = random;
            this.end = end;
        }

        LongStream took() {
            return Arrays.stream(took, 0, count);
        }

        @Override
        public void run() {
            while (System.nanoTime() < end) {
                try (Socket socket = new Socket(address.getHost(), address.getPort())) {
                    socket.setTcpNoDelay(true);
                    socket.setSoTimeout(10_000);
                    InputStream in = new BufferedInputStream(socket.getInputStream(), 1 << 16);
                    while (System.nanoTime() < end) {
                        ask(socket.getOutputStream(), in);
                    }
                } catch (IOException e) {
                    errors++;
                }
            }
            used = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        }

        private void ask(OutputStream out, InputStream in) throws IOException {
            long began = System.nanoTime();
            out.write(requests.get(random.nextInt(requests.size())));
            int status = answer(in);
            if (status != 200) {
                errors++;
            }
            if (count == took.length) {
                took = Arrays.copyOf(took, 2 * count);
            }
            took[count++] = System.nanoTime() - began;
        }

        private int answer(InputStream in) throws IOException {
            String status = line(in);
            long length = -1;
            for (String header = line(in); !header.isEmpty(); header = line(in)) {
                if (header.regionMatches(true, 0, "Content-Length:", 0, 15)) {
                    length = Long.parseLong(header.substring(15).strip());
                }
            }
            if (length < 0) {
                throw new IOException("an answer without its length: " + status);
            }
            in.skipNBytes(length);
            bytes += length;
            return Integer.parseInt(status.split(" ", 3)[1]);
        }

        private static String line(InputStream in) throws IOException {
            StringBuilder line = new StringBuilder(64);
            for (int c = in.read(); c != '\n'; c = in.read()) {
                if (c < 0) {
                    throw new EOFException("the connection was closed");
                }
                if (c != '\r') {
                    line.append((char) c);
                }
            }
            return line.toString();
        }
    }
}
