package dev.imagery.benchmarks;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;

/**
 * Asks a service on this machine over a fixed number of connections, each for the next as soon as it has an answer. It costs as little as it can,
 * since it shares the machine with what it measures: bare sockets that stay open, and requests that were written beforehand.
 */
final class LoadGenerator {

    private static final double LATE = 0.99;
    private static final int UNTOLD = -1;
    private static final String LENGTH = "content-length:";
    private static final int LONGEST_WAIT_MS = 10_000;

    private final URI service;
    private final List<byte[]> requests;
    private final int connections;

    /** @param paths what is asked for, in no order, as visitors come: each as often as any other */
    LoadGenerator(URI service, List<String> paths, int connections) {
        this.service = service;
        this.requests = paths.stream().map(path -> request(service, path)).toList();
        this.connections = connections;
    }

    /**
     * What was measured in one go.
     *
     * @param perSecond answers of 200 a second
     * @param p99Ms in milliseconds, the longest but one of a hundred
     * @param errors answers other than 200, and requests without one
     */
    record Load(double perSecond, double p99Ms, long errors) {}

    /** Asks for as long as this. */
    Load run(Duration duration) throws Exception {
        long end = System.nanoTime() + duration.toNanos();
        List<Asker> askers = new ArrayList<>();
        long begin = System.nanoTime();
        try (ExecutorService threads = Executors.newFixedThreadPool(connections)) {
            List<Future<?>> running = new ArrayList<>();
            for (int i = 0; i < connections; i++) {
                Asker asker = new Asker(i, end);
                askers.add(asker);
                running.add(threads.submit(asker));
            }
            for (Future<?> each : running) {
                each.get();
            }
        }
        double seconds = (System.nanoTime() - begin) / 1e9;
        long[] nanos = askers.stream().flatMapToLong(Asker::answered).sorted().toArray();
        long errors = askers.stream().mapToLong(asker -> asker.errors).sum();
        double late = nanos.length == 0 ? Double.NaN : nanos[(int) (nanos.length * LATE)] / 1e6;
        return new Load(nanos.length / seconds, late, errors);
    }

    private static byte[] request(URI service, String path) {
        return "GET %s HTTP/1.1\r\nHost: %s\r\nAccept: application/json\r\n\r\n"
                .formatted(path, service.getAuthority())
                .getBytes(StandardCharsets.US_ASCII);
    }

    private final class Asker implements Runnable {

        private final long end;
        private final SplittableRandom random;
        private long[] nanos = new long[1 << 16];
        private int answered;
        private long errors;

        Asker(long seed, long end) {
            this.random = new SplittableRandom(seed);
            this.end = end;
        }

        LongStream answered() {
            return Arrays.stream(nanos, 0, answered);
        }

        @Override
        public void run() {
            while (System.nanoTime() < end) {
                try (Socket socket = new Socket(service.getHost(), service.getPort())) {
                    socket.setTcpNoDelay(true);
                    socket.setSoTimeout(LONGEST_WAIT_MS);
                    askOver(socket);
                } catch (IOException noAnswer) {
                    errors++;
                }
            }
        }

        private void askOver(Socket socket) throws IOException {
            OutputStream out = socket.getOutputStream();
            InputStream in = new BufferedInputStream(socket.getInputStream(), 1 << 14);
            boolean open = true;
            while (open && System.nanoTime() < end) {
                long start = System.nanoTime();
                out.write(requests.get(random.nextInt(requests.size())));
                Answer answer = read(in);
                open = !answer.closes();
                if (answer.status() == 200) {
                    took(System.nanoTime() - start);
                } else {
                    errors++;
                }
            }
        }

        private void took(long time) {
            if (answered == nanos.length) {
                nanos = Arrays.copyOf(nanos, answered * 2);
            }
            nanos[answered++] = time;
        }

        private record Answer(int status, boolean closes) {}

        /** Reads an answer to its end. */
        private Answer read(InputStream in) throws IOException {
            String first = line(in);
            int status = Integer.parseInt(first.substring(9, 12));
            int length = UNTOLD;
            boolean closes = false;
            for (String header = line(in); !header.isEmpty(); header = line(in)) {
                String lower = header.toLowerCase(Locale.ROOT);
                if (lower.startsWith(LENGTH)) {
                    length = Integer.parseInt(lower.substring(LENGTH.length()).strip());
                }
                closes |= lower.equals("connection: close");
            }
            if (length == UNTOLD) {
                throw new IOException("an answer without its length: " + first);
            }
            in.skipNBytes(length);
            return new Answer(status, closes);
        }

        private String line(InputStream in) throws IOException {
            StringBuilder line = new StringBuilder(64);
            for (int read = in.read(); read != '\n'; read = in.read()) {
                if (read < 0) {
                    throw new EOFException();
                }
                if (read != '\r') {
                    line.append((char) read);
                }
            }
            return line.toString();
        }
    }
}
