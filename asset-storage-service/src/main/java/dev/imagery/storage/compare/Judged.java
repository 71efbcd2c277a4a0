package dev.imagery.storage.compare;

import dev.imagery.storage.asset.Sha256;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Optional;

/** The columns of {@link PairedAssets#CTE}. */
final class Judged {

    private Judged() {}

    static Change change(ResultSet row) throws SQLException {
        return Objects.requireNonNull(Change.BY_LABEL.get(row.getString("change")));
    }

    /** Empty where it is not known. */
    static Optional<Double> difference(ResultSet row) throws SQLException {
        double difference = row.getDouble("difference");
        return row.wasNull() ? Optional.empty() : Optional.of(difference);
    }

    /** Why pictures cannot be compared; where that was never looked at, one of them is gone. */
    static Optional<String> obstacle(ResultSet row) throws SQLException {
        Optional<String> noted = Optional.ofNullable(row.getString("obstacle"));
        return change(row) == Change.INCOMPARABLE ? noted.or(() -> Optional.of("missing")) : noted;
    }

    /** Empty where that version does not have the asset. */
    static Optional<Sha256> render(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getBytes(column)).map(Sha256::of);
    }
}
