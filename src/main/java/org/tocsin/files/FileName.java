package org.tocsin.files;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** Makes the name of an uploaded file harmless: no path, no control or direction characters, not too long. */
final class FileName {

    private static final Pattern PATH = Pattern.compile("^.*[/\\\\]", Pattern.DOTALL);
    private static final Pattern MISLEADING = Pattern.compile("[\\p{Cntrl}\\p{Cf}\\p{Zl}\\p{Zp}\\p{Cs}\\p{Cn}]+");
    private static final Pattern RESERVED = Pattern.compile("[<>:\"|?*]+");
    private static final Pattern EDGES = Pattern.compile("^[.\\s]+|[.\\s]+$");
    private static final int LONGEST = 120;

    private FileName() {}

    static String of(String given) {
        var last =
                PATH.matcher(Normalizer.normalize(given, Normalizer.Form.NFC)).replaceFirst("");
        var printable = MISLEADING.matcher(last).replaceAll("");
        var plain = EDGES.matcher(RESERVED.matcher(printable).replaceAll("_")).replaceAll("");
        return plain.isEmpty() ? "file" : shortened(plain);
    }

    /** Cuts in the middle, because the end says what it is. */
    private static String shortened(String name) {
        var length = name.codePointCount(0, name.length());
        if (length <= LONGEST) {
            return name;
        }
        var extension = name.length() - name.lastIndexOf('.') <= 12 ? name.substring(name.lastIndexOf('.')) : "";
        return name.substring(0, name.offsetByCodePoints(0, LONGEST - extension.length())) + extension;
    }
}
