package org.tocsin.incident;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A table of words, each with what is found under it, so that a search reads an index and not every text.
 *
 * @param name of the table
 * @param subject the column that names what is found
 */
public record WordTable(String name, String subject) {

    private static final Pattern SEPARATORS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final int LONGEST = 64;
    private static final int COMMON = 1_000;

    /** The words of a text in lower case, at most 64 characters of each; single characters are left out. */
    public static Stream<String> words(String text) {
        var plain = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        return Arrays.stream(SEPARATORS.split(plain))
                .filter(word -> word.length() > 1)
                .map(word -> word.length() > LONGEST ? word.substring(0, LONGEST) : word);
    }

    /** Finds something under these words from now on. Adds and removes only what changed: most words stay. */
    public void index(String number, Set<String> words, JdbcClient jdbc, JdbcOperations batches) {
        var known = jdbc.sql("select word from " + name + " where " + subject + " = ?")
                .param(number)
                .query(String.class)
                .set();
        each("insert into " + name + " (word, " + subject + ") values (?, ?)", without(words, known), number, batches);
        each("delete from " + name + " where word = ? and " + subject + " = ?", without(known, words), number, batches);
    }

    private static List<String> without(Set<String> words, Set<String> others) {
        return words.stream().filter(word -> !others.contains(word)).toList();
    }

    private static void each(String sql, List<String> words, String number, JdbcOperations batches) {
        if (!words.isEmpty()) {
            batches.batchUpdate(
                    sql, words.stream().map(word -> new Object[] {word, number}).toList());
        }
    }

    /**
     * A condition of SQL, with two parameters: the word, and {@link #end} of it. A rare word leads from the words to the
     * rows, a common one from the rows to their words.
     *
     * @param key the column of the row that the index names
     * @param word the beginning of a word under which the row is found
     */
    public String holds(String key, String word, JdbcClient jdbc) {
        return hits(word, end(word), COMMON, jdbc) < COMMON ? rare(key) : common(key);
    }

    /** Behind all words that begin with that one. */
    public static String end(String word) {
        return word + Character.MAX_VALUE;
    }

    private int hits(String word, String end, int most, JdbcClient jdbc) {
        return jdbc.sql("select count(*) from (select 1 from " + name + " where word >= ? and word < ? limit " + most
                        + ") hits")
                .params(word, end)
                .query(Integer.class)
                .single();
    }

    private String rare(String key) {
        return key + " in (select " + subject + " from " + name + " where word >= ? and word < ?)";
    }

    private String common(String key) {
        return "exists (select 1 from " + name + " w where w." + subject + " = " + key
                + " and w.word >= ? and w.word < ?)";
    }
}
