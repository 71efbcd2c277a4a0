package dev.imagery.generation.work;

/** The task of a chunk: its kind is that of the chunk's {@linkplain ChunkForm#kind() form}, its subject the chunk's id. */
public final class RenderTask {

    private RenderTask() {}

    static String subject(long chunk) {
        return Long.toString(chunk);
    }

    public static long chunk(String subject) {
        return Long.parseLong(subject);
    }
}
