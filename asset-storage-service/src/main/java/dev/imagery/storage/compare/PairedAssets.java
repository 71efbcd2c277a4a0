package dev.imagery.storage.compare;

/** The assets of two versions, paired by their contexts. */
final class PairedAssets {

    /** Of what is only in one version there is as much difference as there can be. */
    private static final int ALL = 1;

    /**
     * A common table expression {@code paired}: for each context that {@code :from} or {@code :to} has, both pictures, what became of
     * it, and by how much it differs, as far as that is known.
     */
    static final String CTE = """
            with paired as (
              select country, language, platform, resolution, cell,
                before.render_key as before_key, before.width as before_width, before.height as before_height,
                after.render_key as after_key, after.width as after_width, after.height as after_height,
                after.alt_text as alt_text, obstacle,
                case
                  when before.render_key is null then 'added'
                  when after.render_key is null then 'dropped'
                  when before.render_key = after.render_key or difference = 0 then 'same'
                  when difference is not null then 'changed'
                  when obstacle is not null then 'incomparable'
                  when exists (select from render where render_key = before.render_key)
                    and exists (select from render where render_key = after.render_key) then 'unmeasured'
                  else 'incomparable' end as change,
                case
                  when before.render_key is null or after.render_key is null then %1$d
                  when before.render_key = after.render_key then 0
                  else difference end as difference
              from (select * from asset where version_id = :from) as before
              full join (select * from asset where version_id = :to) as after
                using (country, language, platform, resolution, cell)
              left join render_change on render_change.before_key = before.render_key
                and render_change.after_key = after.render_key)
            """.formatted(ALL);

    /** What is sorted by, the largest change first and what is not known last. */
    static final String CHANGE_KEY = "-coalesce(difference, -1)";

    private PairedAssets() {}
}
