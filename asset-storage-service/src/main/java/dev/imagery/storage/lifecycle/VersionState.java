package dev.imagery.storage.lifecycle;

/**
 * What becomes of a group version. Each state offers only the steps that can be taken from it.
 *
 * <pre>
 * open → sealed → publishing → live → retired → publishing (a rollback) → …
 *                     ├→ refused → publishing
 *                     └→ retired (another publication took its place before it was acknowledged)
 * </pre>
 */
public sealed interface VersionState {

    /** The name in JSON and in the database. */
    String label();

    /** Takes assets; nobody sees it. */
    record Open() implements VersionState {
        @Override
        public String label() {
            return "open";
        }

        public Sealed seal() {
            return new Sealed();
        }
    }

    /** A state from which a version can be published for the first time. */
    sealed interface Publishable extends VersionState {
        default Publishing publish() {
            return new Publishing();
        }
    }

    /** Complete and immutable; never published. */
    record Sealed() implements Publishable {
        @Override
        public String label() {
            return "sealed";
        }
    }

    /** Given to customization, which has not acknowledged it. */
    record Publishing() implements VersionState {
        @Override
        public String label() {
            return "publishing";
        }

        public Live acknowledged() {
            return new Live();
        }

        public Refused refused(Refusal refusal) {
            return new Refused(refusal);
        }

        /** Another publication takes its place before it was acknowledged. */
        public Retired superseded() {
            return new Retired();
        }
    }

    /** Acknowledged by customization; at most one of a group. */
    record Live() implements VersionState {
        @Override
        public String label() {
            return "live";
        }

        public Retired retire() {
            return new Retired();
        }
    }

    /** Not taken by customization; what was live before still is. */
    record Refused(Refusal refusal) implements Publishable {
        @Override
        public String label() {
            return "refused";
        }
    }

    /** Another version took its place. */
    record Retired() implements VersionState {
        @Override
        public String label() {
            return "retired";
        }

        /** Goes back to this version. */
        public Publishing rollBack() {
            return new Publishing();
        }
    }
}
