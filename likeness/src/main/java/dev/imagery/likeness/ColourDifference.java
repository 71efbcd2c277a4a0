package dev.imagery.likeness;

/**
 * How different two pictures look: 0 for equal ones, 1 for those that have nothing in common. It is what {@link MsSsim} leaves of the
 * brightness and of both differences of colour, brightness counting six times as much as either: the weights 6:1:1 by which video
 * coding sums up what it measures of the three planes (J.-R. Ohm et al., "Comparison of the coding efficiency of video coding
 * standards", IEEE Transactions on Circuits and Systems for Video Technology 22, 2012).
 */
public final class ColourDifference {

    private static final double LUMA = 6;
    private static final double COLOUR = 1;
    private static final double ALL = LUMA + 2 * COLOUR;

    private ColourDifference() {}

    /** @throws IllegalArgumentException where the pictures are not of one size */
    public static double of(Colours one, Colours other) {
        double likeness = (LUMA * MsSsim.of(one.luma(), other.luma())
                        + COLOUR * MsSsim.of(one.blue(), other.blue())
                        + COLOUR * MsSsim.of(one.red(), other.red()))
                / ALL;
        return Math.clamp(1 - likeness, 0, 1);
    }
}
