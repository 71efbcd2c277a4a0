package dev.imagery.storage.publication;

/**
 * A publication as it is answered.
 *
 * @param sequence its number in the group, from 1; the version of the rule set at customization
 */
record PublicationView(String group, int version, PublicationState state, long sequence) {

    static PublicationView of(String group, Publication publication) {
        return new PublicationView(group, publication.version(), publication.state(), publication.sequence());
    }
}
