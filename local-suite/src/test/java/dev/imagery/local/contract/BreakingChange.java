package dev.imagery.local.contract;

/**
 * A change that callers of the old version do not survive.
 *
 * @param place such as {@code GET /v1/walls: answer 200: application/json#/rows}
 * @param what it is, such as {@code is gone}
 */
record BreakingChange(String place, String what) {

    @Override
    public String toString() {
        return place + " " + what;
    }
}
