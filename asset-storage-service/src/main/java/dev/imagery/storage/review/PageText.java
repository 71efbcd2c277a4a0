package dev.imagery.storage.review;

import java.util.Map;

/**
 * Text to see how the page's own would stand on a picture: the beginning of Article 1 of the Universal Declaration of Human Rights, as
 * the United Nations have it in many languages.
 */
final class PageText {

    private static final String ENGLISH = "All human beings are born free and equal in dignity and rights.";

    private static final Map<String, String> BY_LANGUAGE = Map.ofEntries(
            Map.entry("ar", "يولد جميع الناس أحرارًا متساوين في الكرامة والحقوق."),
            Map.entry("de", "Alle Menschen sind frei und gleich an Würde und Rechten geboren."),
            Map.entry("es", "Todos los seres humanos nacen libres e iguales en dignidad y derechos."),
            Map.entry("fr", "Tous les êtres humains naissent libres et égaux en dignité et en droits."),
            Map.entry("he", "כל בני האדם נולדו בני חורין ושווים בערכם ובזכויותיהם."),
            Map.entry("hi", "सभी मनुष्यों को गौरव और अधिकारों के मामले में जन्मजात स्वतन्त्रता और समानता प्राप्त है।"),
            Map.entry("it", "Tutti gli esseri umani nascono liberi ed eguali in dignità e diritti."),
            Map.entry("ja", "すべての人間は、生れながらにして自由であり、かつ、尊厳と権利とについて平等である。"),
            Map.entry("ko", "모든 인간은 태어날 때부터 자유로우며 그 존엄과 권리에 있어 동등하다."),
            Map.entry("nl", "Alle mensen worden vrij en gelijk in waardigheid en rechten geboren."),
            Map.entry("pl", "Wszyscy ludzie rodzą się wolni i równi pod względem swej godności i swych praw."),
            Map.entry("pt", "Todos os seres humanos nascem livres e iguais em dignidade e em direitos."),
            Map.entry("ru", "Все люди рождаются свободными и равными в своём достоинстве и правах."),
            Map.entry("sv", "Alla människor är födda fria och lika i värde och rättigheter."),
            Map.entry("tr", "Bütün insanlar hür, haysiyet ve haklar bakımından eşit doğarlar."),
            Map.entry("zh", "人人生而自由，在尊严和权利上一律平等。"));

    private PageText() {}

    /**
     * A text and the language that it is in: the asked one where there is such a text, else English.
     *
     * @param language as BCP 47 writes it
     */
    record In(String language, String text) {}

    static In in(String language) {
        String primary = language.split("-", 2)[0];
        String text = BY_LANGUAGE.get(primary);
        return text == null ? new In("en", ENGLISH) : new In(primary, text);
    }
}
