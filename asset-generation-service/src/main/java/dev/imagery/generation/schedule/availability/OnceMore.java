package dev.imagery.generation.schedule.availability;

/**
 * What a task that looks at a group once is about.
 *
 * @param revision of the catalogue that it is to be looked at for; a look for another one does not do in its stead
 */
record OnceMore(String group, long revision) {

    static OnceMore parse(String text) {
        int slash = text.indexOf('/');
        return new OnceMore(text.substring(0, slash), Long.parseLong(text.substring(slash + 1)));
    }

    @Override
    public String toString() {
        return group + "/" + revision;
    }
}
