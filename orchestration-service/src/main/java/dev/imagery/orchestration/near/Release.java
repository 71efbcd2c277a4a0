package dev.imagery.orchestration.near;

import java.util.List;

/** A release of customization, without what its rule sets say. */
record Release(long number, List<Member> members) {

    Release {
        members = List.copyOf(members);
    }
}
