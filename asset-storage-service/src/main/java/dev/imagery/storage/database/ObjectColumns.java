package dev.imagery.storage.database;

import dev.imagery.storage.asset.Encoding;
import dev.imagery.storage.asset.ObjectKey;
import dev.imagery.storage.asset.Sha256;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Map;
import org.springframework.jdbc.support.SqlArrayValue;

/** The columns that an object's key is kept in. */
public final class ObjectColumns {

    /** A table of the keys that {@link #arrays} gives. */
    public static final String ASKED = "unnest(:digests, :encodings) as asked (digest, encoding)";

    private ObjectColumns() {}

    /** The key of a row. */
    public static ObjectKey read(ResultSet row) throws SQLException {
        return new ObjectKey(Sha256.of(row.getBytes("digest")), Encoding.labelled(row.getString("encoding")));
    }

    /** The keys of a set, as one parameter for each column. */
    public static Map<String, SqlArrayValue> arrays(Collection<ObjectKey> keys) {
        return Map.of(
                "digests", SqlArrays.digests(keys, ObjectKey::digest),
                "encodings", SqlArrays.texts(keys, key -> key.encoding().label()));
    }
}
