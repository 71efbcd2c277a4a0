package dev.imagery.storage.group;

import dev.imagery.storage.database.SqlArrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Names that people give to versions, each of them to one of a group at most. */
@Repository
class Labels {

    private final JdbcClient jdbc;

    Labels(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The labels of versions by their ids, in order; nothing of those that have none. */
    Map<Long, List<String>> ofAll(Collection<Long> versionIds) {
        Map<Long, List<String>> labels = new HashMap<>();
        jdbc.sql("""
                select version_id, array_agg(label order by label) as labels from version_label
                where version_id = any(:versions) group by version_id
                """).param("versions", SqlArrays.longs(versionIds, id -> id)).query(row -> {
            labels.put(row.getLong("version_id"), List.of((String[])
                    row.getArray("labels").getArray()));
        });
        return labels;
    }

    /** The number of the version that has the label. */
    Optional<Integer> holder(long groupId, String label) {
        return jdbc.sql("""
                select version from version_label join group_version on group_version.id = version_id
                where version_label.group_id = :group and label = :label
                """)
                .param("group", groupId)
                .param("label", label)
                .query((row, number) -> row.getInt("version"))
                .optional();
    }

    void add(long groupId, String label, long versionId) {
        jdbc.sql("insert into version_label (group_id, label, version_id) values (:group, :label, :version)")
                .param("group", groupId)
                .param("label", label)
                .param("version", versionId)
                .update();
    }

    /** Whether the version had it. */
    boolean remove(String label, long versionId) {
        return jdbc.sql("delete from version_label where label = :label and version_id = :version")
                        .param("label", label)
                        .param("version", versionId)
                        .update()
                > 0;
    }
}
