package dev.imagery.dsl.layout;

/** Two lengths or factors: along the rows of a plane or picture, and along its columns. */
public record Span(double across, double down) {

    /** The same both ways. */
    public static Span of(double bothWays) {
        return new Span(bothWays, bothWays);
    }

    public Span times(double factor) {
        return new Span(across * factor, down * factor);
    }

    public Span times(Span factors) {
        return new Span(across * factors.across, down * factors.down);
    }
}
