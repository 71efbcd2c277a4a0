package dev.imagery.local.chaos.fault;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;

/** One connection of a client to the object store. */
final class LinkedConnection {

    /** More than the head of any request of the services has; pictures are larger. */
    private static final int LONGEST_UPLOAD = 4_096;

    private static final String ERROR =
            "<Error><Code>SlowDown</Code><Message>Please reduce your request rate.</Message></Error>";
    private static final byte[] UNAVAILABLE = ("HTTP/1.1 503 Service Unavailable\r\nContent-Type: application/xml\r\n"
                    + "Connection: close\r\nContent-Length: " + ERROR.length() + "\r\n\r\n" + ERROR)
            .getBytes(StandardCharsets.US_ASCII);

    private final Socket client;
    private final Socket store;
    private final ObjectStoreLink link;

    /** Bytes of the request since the last answer. */
    private final AtomicInteger sent = new AtomicInteger();

    LinkedConnection(Socket client, Socket store, ObjectStoreLink link) {
        this.client = client;
        this.store = store;
        this.link = link;
    }

    void start(Runnable ended) {
        Thread.ofVirtual().start(() -> {
            pass(this::sendOn);
            ended.run();
        });
        Thread.ofVirtual().start(() -> pass(this::answerOn));
    }

    /** Breaks it, so that both sides see that it was not ended in order. */
    void reset() {
        reset(client);
        reset(store);
    }

    static void reset(Socket socket) {
        try {
            socket.setSoLinger(true, 0);
            socket.close();
        } catch (IOException e) {
            // It is broken already, and that is what was wanted.
        }
    }

    private interface Passing {
        void pass() throws IOException, InterruptedException;
    }

    private void pass(Passing passing) {
        try (client;
                store) {
            passing.pass();
        } catch (IOException brokenByEitherSide) {
            reset();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void sendOn() throws IOException, InterruptedException {
        byte[] bytes = new byte[8_192];
        InputStream from = client.getInputStream();
        OutputStream to = store.getOutputStream();
        for (int read = from.read(bytes); read >= 0; read = from.read(bytes)) {
            switch (link.modeWhenItAnswers()) {
                case WELL, HANGS -> to.write(bytes, 0, read);
                case FAILS -> throw new IOException("The link fails");
                case UNAVAILABLE -> {
                    client.getOutputStream().write(UNAVAILABLE);
                    return;
                }
                case CUTS_UPLOADS -> {
                    to.write(bytes, 0, Math.min(read, Math.max(0, LONGEST_UPLOAD - sent.get())));
                    if (sent.get() + read > LONGEST_UPLOAD) {
                        throw new IOException("The upload is cut");
                    }
                }
            }
            sent.addAndGet(read);
        }
    }

    private void answerOn() throws IOException, InterruptedException {
        byte[] bytes = new byte[8_192];
        InputStream from = store.getInputStream();
        OutputStream to = client.getOutputStream();
        for (int read = from.read(bytes); read >= 0; read = from.read(bytes)) {
            link.modeWhenItAnswers();
            sent.set(0);
            to.write(bytes, 0, read);
        }
    }
}
