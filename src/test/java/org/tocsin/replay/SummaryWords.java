package org.tocsin.replay;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The action varieties that the words of a summary point to: they fill in what the coder of a record left unknown. */
final class SummaryWords {

    private static final Map<String, String> VARIETIES = words("""
            ransomware = malware:Ransomware
            keylog = malware:Spyware/Keylogger
            spyware = malware:Spyware/Keylogger
            botnet = malware:C2
            trojan = malware:Trojan
            worm = malware:Worm
            denial of service = hacking:DoS
            denial-of-service = hacking:DoS
            ddos = hacking:DoS
            phish = social:Phishing
            sql injection = hacking:SQLi
            vulnerability = hacking:Exploit vuln
            stolen password = hacking:Use of stolen creds
            stolen credential = hacking:Use of stolen creds
            brute force = hacking:Brute force
            skimm = physical:Skimmer
            own broadcast = hacking:Hijack
            intercept = hacking:AitM
            eavesdrop = physical:Surveillance
            wiretap = physical:Wiretapping
            stolen laptop = physical:Theft
            burglar = physical:Theft
            misplaced = error:Loss
            mistakenly sent = error:Misdelivery
            posted online by mistake = error:Publishing error
            misconfigur = error:Misconfiguration
            power outage = environmental:Power failure
            flood = environmental:Flood
            lightning = environmental:Lightning
            """);

    private SummaryWords() {}

    private static Map<String, String> words(String text) {
        Map<String, String> words = new LinkedHashMap<>();
        text.lines().map(line -> line.split(" = ", 2)).forEach(line -> words.put(line[0], line[1]));
        return words;
    }

    static Set<String> varietiesIn(String summary) {
        String text = summary.toLowerCase(Locale.ROOT);
        return VARIETIES.entrySet().stream()
                .filter(word -> text.contains(word.getKey()))
                .map(Map.Entry::getValue)
                .collect(Collectors.toUnmodifiableSet());
    }

    static Set<String> all() {
        return Set.copyOf(VARIETIES.values());
    }
}
