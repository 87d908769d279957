package org.tocsin.replay;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Every action variety of VERIS 1.3 and 1.4 with the kind of incident that it is. A record often names several: the
 * line that stands first decides. The order says why: what acts by itself, then what somebody did on purpose to
 * systems or people, then what went missing, then nature and infrastructure, then mistakes; an unnamed attack still
 * comes before a mistake that let it happen.
 */
final class VerisActions {

    private static final KindTable TABLE = KindTable.of("""
            malware:Ransomware = malware/ransomware
            malware:Worm = malware/worm
            malware:C2 = malware/botnet
            malware:DoS = malware/botnet
            malware:Spam = malware/botnet
            malware:Click fraud = malware/botnet
            malware:Click fraud and cryptocurrency mining = malware/botnet
            malware:Client-side attack = malware/embedded-web-page
            malware:Destroy data = malware/virus
            malware:Modify data = malware/virus
            malware:Trojan = malware/trojan
            malware:RAT = malware/trojan
            malware:Rootkit = malware/trojan
            malware:Backdoor = malware/trojan
            malware:Backdoor or C2 = malware/trojan
            malware:Downloader = malware/trojan
            malware:Spyware/Keylogger = malware/trojan
            malware:RAM scraper = malware/trojan
            malware:Ram scraper = malware/trojan
            malware:Packet sniffer = malware/trojan
            malware:Password dumper = malware/trojan
            malware:Capture app data = malware/trojan
            malware:Capture stored data = malware/trojan
            malware:Export data = malware/trojan
            malware:AitM = malware/trojan
            malware:Adminware = malware/trojan
            malware:Adware = malware/trojan
            malware:Cryptocurrency mining = malware/trojan
            malware:Disable controls = malware/trojan
            malware:Evade Defenses = malware/trojan
            malware:In-memory = malware/trojan
            malware:Exploit misconfig = malware/worm
            malware:Exploit vuln = malware/worm
            malware:SQL injection = malware/worm
            malware:Brute force = malware/worm
            malware:Pass-the-hash = malware/worm
            malware:Profile host = malware/worm
            malware:Scan network = malware/worm
            hacking:DoS = technical-attack/denial-of-service
            hacking:Soap array abuse = technical-attack/denial-of-service
            hacking:XML attribute blowup = technical-attack/denial-of-service
            hacking:XML entity expansion = technical-attack/denial-of-service
            social:Phishing = compromise-of-information/network-phishing
            hacking:SQLi = technical-attack/vulnerability-exploit
            hacking:OS commanding = technical-attack/vulnerability-exploit
            hacking:RFI = technical-attack/vulnerability-exploit
            hacking:Insecure deserialization = technical-attack/vulnerability-exploit
            hacking:Buffer overflow = technical-attack/vulnerability-exploit
            hacking:Format string attack = technical-attack/vulnerability-exploit
            hacking:Integer overflows = technical-attack/vulnerability-exploit
            hacking:Virtual machine escape = technical-attack/vulnerability-exploit
            hacking:User breakout = technical-attack/vulnerability-exploit
            hacking:Path traversal = technical-attack/vulnerability-exploit
            hacking:Null byte injection = technical-attack/vulnerability-exploit
            hacking:LDAP injection = technical-attack/vulnerability-exploit
            hacking:Mail command injection = technical-attack/vulnerability-exploit
            hacking:Special element injection = technical-attack/vulnerability-exploit
            hacking:SSI injection = technical-attack/vulnerability-exploit
            hacking:XML external entities = technical-attack/vulnerability-exploit
            hacking:XML injection = technical-attack/vulnerability-exploit
            hacking:XPath injection = technical-attack/vulnerability-exploit
            hacking:XQuery injection = technical-attack/vulnerability-exploit
            hacking:Prompt injection = technical-attack/vulnerability-exploit
            hacking:XSS = technical-attack/vulnerability-exploit
            hacking:CSRF = technical-attack/vulnerability-exploit
            hacking:HTTP request smuggling = technical-attack/vulnerability-exploit
            hacking:HTTP request splitting = technical-attack/vulnerability-exploit
            hacking:HTTP response smuggling = technical-attack/vulnerability-exploit
            hacking:HTTP response splitting = technical-attack/vulnerability-exploit
            hacking:HTTP Response Splitting = technical-attack/vulnerability-exploit
            hacking:URL redirector abuse = technical-attack/vulnerability-exploit
            hacking:Cryptanalysis = technical-attack/vulnerability-exploit
            hacking:Reverse engineering = technical-attack/vulnerability-exploit
            hacking:Forced browsing = technical-attack/vulnerability-exploit
            hacking:Abuse of functionality = technical-attack/vulnerability-exploit
            hacking:Exploit misconfig = technical-attack/vulnerability-exploit
            hacking:Exploit vuln = technical-attack/vulnerability-exploit
            hacking:Backdoor = technical-attack/backdoor
            hacking:Use of backdoor or C2 = technical-attack/backdoor
            hacking:Cache poisoning = technical-attack/interference
            hacking:Routing detour = technical-attack/interference
            hacking:Hijack = technical-attack/interference
            hacking:AitM = compromise-of-information/interception
            hacking:MitM = compromise-of-information/interception
            misuse:Privilege abuse = compromise-of-functions/abuse-of-rights
            hacking:Brute force = technical-attack/login-attempts
            hacking:Offline cracking = technical-attack/login-attempts
            hacking:Use of stolen creds = compromise-of-functions/forging-of-rights
            hacking:Pass-the-hash = compromise-of-functions/forging-of-rights
            hacking:Session fixation = compromise-of-functions/forging-of-rights
            hacking:Session prediction = compromise-of-functions/forging-of-rights
            hacking:Session replay = compromise-of-functions/forging-of-rights
            hacking:Footprinting = technical-attack/scan
            hacking:Scan network = technical-attack/scan
            hacking:Profile host = technical-attack/scan
            hacking:Fuzz testing = technical-attack/scan
            hacking:Disable controls = technical-attack/unspecified
            hacking:Evade Defenses = technical-attack/unspecified
            physical:Theft of equipment = physical-damage/theft-of-equipment
            physical:Theft of media = physical-damage/theft-of-media
            physical:Theft = physical-damage/theft-of-equipment
            error:Loss of equipment = physical-damage/loss-of-equipment
            error:Loss of media = physical-damage/loss-of-media
            error:Loss = compromise-of-information/loss-of-data
            physical:Skimmer = physical-damage/tampering-with-equipment
            physical:Tampering of media = physical-damage/tampering-with-media
            physical:Tampering = physical-damage/tampering-with-equipment
            physical:Destruction of media = physical-damage/destruction-of-media
            physical:Destruction = physical-damage/destruction-of-equipment
            physical:Wiretapping = compromise-of-information/interception
            physical:Snooping = compromise-of-information/eavesdropping
            physical:Surveillance = compromise-of-information/eavesdropping
            physical:Connection = technical-attack/unspecified
            malware:Unknown = malware/unspecified
            malware:Other = malware/unspecified
            social:Prompt bombing = compromise-of-information/social-engineering
            social:Pretexting = compromise-of-information/social-engineering
            social:Elicitation = compromise-of-information/social-engineering
            social:Baiting = compromise-of-information/social-engineering
            social:Influence = compromise-of-information/social-engineering
            social:Scam = compromise-of-information/social-engineering
            social:Extortion = compromise-of-information/social-engineering
            social:Bribery = compromise-of-information/social-engineering
            social:Evade Defenses = compromise-of-information/social-engineering
            social:Forgery = compromise-of-information/masquerade
            social:Propaganda = harmful-contents/malicious
            social:Spam = harmful-contents/abusive
            misuse:Illicit content = harmful-contents/illegal
            environmental:Earthquake = natural-disaster/earthquake
            environmental:Volcano = natural-disaster/volcano
            environmental:Flood = natural-disaster/flood
            environmental:Tsunami = natural-disaster/tsunami
            environmental:Hurricane = natural-disaster/wind
            environmental:Tornado = natural-disaster/wind
            environmental:Wind = natural-disaster/wind
            environmental:Lightning = natural-disaster/lightning
            environmental:Landslide = natural-disaster/collapse
            environmental:Meteorite = natural-disaster/unspecified
            environmental:Ice = natural-disaster/unspecified
            environmental:Fire = physical-damage/fire
            environmental:Leak = physical-damage/water
            environmental:Humidity = physical-damage/harsh-environment
            environmental:Temperature = physical-damage/harsh-environment
            environmental:Particulates = physical-damage/harsh-environment
            environmental:Hazmat = physical-damage/harsh-environment
            environmental:Vermin = physical-damage/harsh-environment
            environmental:Deterioration = physical-damage/harsh-environment
            environmental:ESD = physical-damage/electrostatic
            environmental:EMI = radiation-disturbance/electromagnetic-radiation
            environmental:Power failure = infrastructure-failure/power-supply
            environmental:Pathogen = compromise-of-functions/personnel-availability
            misuse:Knowledge abuse = compromise-of-functions/abuse-of-rights
            misuse:Possession abuse = compromise-of-functions/abuse-of-rights
            misuse:Snap picture = compromise-of-information/theft-of-data
            misuse:Data mishandling = compromise-of-information/disclosure
            misuse:Password or Session Sharing = breach-of-rule/unauthorised-use
            misuse:Net misuse = breach-of-rule/unauthorised-use
            misuse:Email misuse = breach-of-rule/unauthorised-use
            misuse:Unapproved hardware = breach-of-rule/unauthorised-use
            misuse:Unapproved software = breach-of-rule/unauthorised-use
            misuse:Unapproved workaround = breach-of-rule/unauthorised-use
            misuse:Evade Defenses = compromise-of-functions/abuse-of-rights
            hacking:Unknown = technical-attack/unspecified
            hacking:Other = technical-attack/unspecified
            social:Unknown = compromise-of-information/social-engineering
            social:Other = compromise-of-information/social-engineering
            physical:Bypassed controls = physical-damage/tampering-with-equipment
            physical:Disabled controls = physical-damage/tampering-with-equipment
            physical:Evade Defenses = physical-damage/tampering-with-equipment
            error:Publishing error = compromise-of-information/disclosure
            error:Misdelivery = compromise-of-information/disclosure
            error:Disposal error = compromise-of-information/disclosure
            error:Gaffe = compromise-of-information/disclosure
            error:Classification error = compromise-of-information/disclosure
            error:Misinformation = compromise-of-information/data-error
            error:Data entry error = compromise-of-information/data-error
            error:Physical accidents = physical-damage/destruction-of-equipment
            error:Capacity shortage = technical-failure/overload
            error:Programming error = technical-failure/software
            error:Malfunction = technical-failure/unspecified
            error:Misconfiguration = compromise-of-functions/mis-operation
            error:Maintenance error = compromise-of-functions/mis-operation
            error:Omission = compromise-of-functions/mis-operation
            misuse:Unknown = compromise-of-functions/abuse-of-rights
            misuse:Other = compromise-of-functions/abuse-of-rights
            error:Unknown = compromise-of-functions/mis-operation
            error:Other = compromise-of-functions/mis-operation
            physical:Assault = social-unrest/unspecified
            physical:Unknown = physical-damage/unspecified
            physical:Other = physical-damage/unspecified
            environmental:Unknown = infrastructure-failure/unspecified
            environmental:Other = infrastructure-failure/unspecified
            """);

    private VerisActions() {}

    static Optional<Map.Entry<String, IncidentKind>> first(Set<String> varieties) {
        return TABLE.first(varieties);
    }

    static Map<String, IncidentKind> all() {
        return TABLE.lines();
    }
}
