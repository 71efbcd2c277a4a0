package dev.imagery.rendering.colour;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** A file of which a few bytes are read here and there. Past its end are zeros. */
final class FileBytes implements AutoCloseable {

    private final FileChannel channel;
    private final long length;

    private FileBytes(FileChannel channel, long length) {
        this.channel = channel;
        this.length = length;
    }

    static FileBytes of(Path file) throws IOException {
        var channel = FileChannel.open(file, StandardOpenOption.READ);
        return new FileBytes(channel, channel.size());
    }

    long length() {
        return length;
    }

    /** In the order of networks, as numbers of ICC profiles and of all formats but WebP are. */
    ByteBuffer at(long position, int count) throws IOException {
        var bytes = ByteBuffer.allocate(count).order(ByteOrder.BIG_ENDIAN);
        long from = position;
        while (bytes.hasRemaining()) {
            int read = channel.read(bytes, from);
            if (read < 0) {
                break;
            }
            from += read;
        }
        return bytes.rewind();
    }

    /** At most so many bytes, and none from past the end. */
    byte[] upTo(long position, long count, int most) throws IOException {
        long there = Math.min(count, Math.max(0, length - position));
        var bytes = new byte[Math.clamp(there, 0, most)];
        at(position, bytes.length).get(bytes);
        return bytes;
    }

    static String ascii(ByteBuffer bytes, int from, int count) {
        return StandardCharsets.US_ASCII.decode(bytes.slice(from, count)).toString();
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
