package dev.imagery.local.chaos.fault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A link to the object store that can be made a bad one. It passes bytes on as they are, so that what was signed for it stays signed:
 * the store sees the same {@code Host} as the client meant.
 */
final class ObjectStoreLink implements AutoCloseable {

    /** How it behaves to all connections, also those that are open. */
    enum Mode {
        WELL,
        FAILS,
        HANGS,
        UNAVAILABLE,
        CUTS_UPLOADS
    }

    private final ServerSocket door;
    private final int store;
    private final Set<LinkedConnection> open = ConcurrentHashMap.newKeySet();
    private Mode mode = Mode.WELL;

    private ObjectStoreLink(ServerSocket door, int store) {
        this.door = door;
        this.store = store;
    }

    /** A link to the port {@code store} of this machine; it listens when this returns. */
    static ObjectStoreLink to(int store) throws IOException {
        ObjectStoreLink link = new ObjectStoreLink(new ServerSocket(0, 64, InetAddress.getLoopbackAddress()), store);
        Thread.ofVirtual().name("object-store-link").start(link::accept);
        return link;
    }

    /** What clients are told to be the store. */
    URI address() {
        return URI.create("http://127.0.0.1:" + door.getLocalPort());
    }

    /** Behaves so from now on. */
    void set(Mode now) {
        synchronized (this) {
            mode = now;
            notifyAll();
        }
        if (now == Mode.FAILS) {
            open.forEach(LinkedConnection::reset);
        }
    }

    /** How it behaves, once it does not hang any more. */
    synchronized Mode modeWhenItAnswers() throws InterruptedException {
        while (mode == Mode.HANGS && !door.isClosed()) {
            wait();
        }
        return mode;
    }

    private synchronized Mode mode() {
        return mode;
    }

    private void accept() {
        while (!door.isClosed()) {
            try {
                Socket client = door.accept();
                if (mode() == Mode.FAILS) {
                    LinkedConnection.reset(client);
                } else {
                    Thread.ofVirtual().start(() -> connect(client));
                }
            } catch (IOException e) {
                if (!door.isClosed()) {
                    throw new UncheckedIOException(e);
                }
            }
        }
    }

    private void connect(Socket client) {
        try {
            LinkedConnection connection =
                    new LinkedConnection(client, new Socket(InetAddress.getLoopbackAddress(), store), this);
            open.add(connection);
            connection.start(() -> open.remove(connection));
        } catch (IOException theStoreHasGone) {
            LinkedConnection.reset(client);
        }
    }

    @Override
    public void close() throws IOException {
        door.close();
        set(Mode.FAILS);
    }
}
