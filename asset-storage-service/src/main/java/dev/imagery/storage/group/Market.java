package dev.imagery.storage.group;

/**
 * One country and language.
 *
 * @param country such as {@code JP}
 * @param language such as {@code ja}
 */
public record Market(String country, String language) {

    @Override
    public String toString() {
        return country + "/" + language;
    }
}
