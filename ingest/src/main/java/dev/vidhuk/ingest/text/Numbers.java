package dev.vidhuk.ingest.text;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The numbers that people write in words, in Ukrainian, Russian and English. */
final class Numbers {
    private static final Map<String, Double> WORDS = new HashMap<>();

    static {
        all(0.5, "half пів пол");
        all(1, "one один одна одну одне одного");
        all(1.5, "півтора півтори полтора полторы");
        all(2, "two два дві две двох двух двоє двое");
        all(3, "three три трьох трёх трех троє трое");
        all(4, "four чотири чотирьох четверо четыре четырёх четырех");
        all(5, "five пять пяти");
        all(6, "six шість шести шесть");
        all(7, "seven сім семи семь");
        all(8, "eight вісім восьми восемь");
        all(9, "nine девять девяти");
        all(10, "ten десять десяти");
        all(11, "eleven одинадцять одиннадцать");
        all(12, "twelve дванадцять двенадцать");
        all(13, "thirteen тринадцять тринадцать");
        all(14, "fourteen чотирнадцять четырнадцать");
        all(15, "fifteen пятнадцять пятнадцать");
        all(16, "sixteen шістнадцять шестнадцать");
        all(17, "seventeen сімнадцять семнадцать");
        all(18, "eighteen вісімнадцять восемнадцать");
        all(19, "nineteen девятнадцять девятнадцать");
        all(20, "twenty двадцять двадцать");
        all(30, "thirty тридцять тридцать");
        all(40, "forty сорок");
        all(50, "fifty пятдесят пятьдесят");
    }

    private Numbers() {}

    /** The number that a word in lower case, or a row of digits, means; null where it means none. */
    static @Nullable Double value(String word) {
        return Character.isDigit(word.charAt(0))
                ? Double.valueOf(word.replace(',', '.'))
                : WORDS.get(word.replaceAll("['’ʼ]", ""));
    }

    private static void all(double number, String words) {
        for (String word : words.split(" ")) {
            WORDS.put(word, number);
        }
    }
}
