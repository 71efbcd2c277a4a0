package dev.imagery.generation.schedule;

/** A turn of a schedule, as a task is about it. */
record Turn(String recipe, long number) {

    static Turn parse(String text) {
        int slash = text.indexOf('/');
        return new Turn(text.substring(0, slash), Long.parseLong(text.substring(slash + 1)));
    }

    @Override
    public String toString() {
        return recipe + "/" + number;
    }
}
