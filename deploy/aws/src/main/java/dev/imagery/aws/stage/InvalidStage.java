package dev.imagery.aws.stage;

import java.util.List;

/** A stage cannot be made of what its file says. */
public final class InvalidStage extends RuntimeException {

    private final transient List<String> faults;

    InvalidStage(String file, List<String> faults) {
        super(file + " has " + faults.size() + (faults.size() == 1 ? " fault:" : " faults:") + "\n  "
                + String.join("\n  ", faults));
        this.faults = List.copyOf(faults);
    }

    /** Each names the property, what was found and what was expected. */
    public List<String> faults() {
        return faults;
    }
}
