package dev.imagery.storage.retention;

import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * Why a version is kept, each as a condition in SQL on a row {@code version} of {@code group_version}; one that holds is enough. The
 * parameters are {@code :newest}, of versions, and {@code :since} and {@code :unused}, instants.
 */
enum KeepReason {

    /** It is live or on its way. By the states that may go, so that a state which is new is kept. */
    IN_USE("version.state not in ('open', 'sealed', 'refused', 'retired')"),

    /** A publication of it is not settled. */
    PENDING("""
            exists (select from publication where publication.version_id = version.id
              and publication.state not in ('refused', 'superseded', 'retired'))"""),

    /** Somebody has to approve it. */
    AWAITED("""
            exists (select from version_approval approval
              where approval.version_id = version.id and approval.state = 'awaiting')"""),

    /** It is to be published at an instant. */
    PLANNED("""
            (exists (select from planned_publication plan where plan.version_id = version.id)
             or exists (select from embargoed_publication step where step.version_id = version.id))"""),

    /** A rollback by one step leads to it, from what is live or shall be. */
    ONE_STEP_BACK("""
            exists (select from publication course
              join publication back on back.group_id = course.group_id and back.sequence = course.previous
              where course.group_id = version.group_id and course.state in ('publishing', 'live')
                and back.version_id = version.id)"""),

    NEWEST("""
            version.state <> 'open' and version.version in (
              select newest.version from group_version newest
              where newest.group_id = version.group_id and newest.state <> 'open' and newest.expired_at is null
              order by newest.version desc limit :newest)"""),

    LABELLED("exists (select from version_label label where label.version_id = version.id)"),

    /** It was sealed or, where it is open, opened lately. */
    YOUNG("coalesce(version.sealed_at, version.created_at) > :since"),

    /** A batch may still be about to fill, to seal or to publish it. */
    UNFINISHED("""
            version.state in ('open', 'sealed') and coalesce(version.sealed_at, version.created_at) > :unused"""),

    /** It was live lately: what was acknowledged next took its place. */
    LIVE_LATELY("""
            exists (select from publication shown where shown.version_id = version.id and shown.release is not null
              and coalesce((select min(next.settled_at) from publication next
                where next.group_id = shown.group_id and next.release is not null and next.settled > shown.settled),
                'infinity') > :since)""");

    /** True for versions that are kept for any of the reasons. */
    static final String ANY = Arrays.stream(values())
            .map(reason -> "(" + reason.condition + ")")
            .collect(Collectors.joining(" or ", "(", ")"));

    private final String condition;

    KeepReason(String condition) {
        this.condition = condition;
    }
}
