package org.tocsin.platform.start;

import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.stereotype.Component;
import org.tocsin.identity.Role;

/** The people of the demonstration, one or two for each role, with the same known password. */
@Component
class DemoPeople {

    private static final String PASSWORD = "tocsin-demo";

    private static final List<Demo> PEOPLE = List.of(
            new Demo("rita.reporter", "Rita", "Reporter", Role.REPORTER),
            new Demo("paul.poc", "Paul", "Point", Role.POC),
            new Demo("soc-tier1", "SOC", "Tier 1", Role.POC),
            new Demo("ida.isirt", "Ida", "Isirt", Role.ISIRT),
            new Demo("ivan.isirt", "Ivan", "Isirt", Role.ISIRT),
            new Demo("mara.manager", "Mara", "Manager", Role.ISIRT_MANAGER),
            new Demo("max.manager", "Max", "Manager", Role.ISIRT_MANAGER),
            new Demo("frank.forensic", "Frank", "Forensic", Role.FORENSIC),
            new Demo("cora.crisis", "Cora", "Crisis", Role.CRISIS),
            new Demo("lena.legal", "Lena", "Legal", Role.LEGAL),
            new Demo("carl.comms", "Carl", "Comms", Role.COMMUNICATIONS),
            new Demo("hanna.hr", "Hanna", "Human", Role.HR),
            new Demo("fred.facilities", "Fred", "Facilities", Role.FACILITIES),
            new Demo("sara.security", "Sara", "Security", Role.SECURITY_MANAGER),
            new Demo("tom.top", "Tom", "Top", Role.MANAGEMENT),
            new Demo("dora.dpo", "Dora", "Dpo", Role.DATA_PROTECTION),
            new Demo("conrad.compliance", "Conrad", "Compliance", Role.COMPLIANCE),
            new Demo("petra.process", "Petra", "Process", Role.PROCESS_OWNER),
            new Demo("ada.admin", "Ada", "Admin", Role.ADMIN));

    private final IdentityService identity;

    private final DemoSettings settings;

    DemoPeople(IdentityService identity, DemoSettings settings) {
        this.identity = identity;
        this.settings = settings;
    }

    void ensure() {
        if (settings.enabled()) {
            PEOPLE.stream()
                    .filter(demo -> identity.createUserQuery().userId(demo.id).count() == 0)
                    .forEach(this::create);
        }
    }

    private void create(Demo demo) {
        var user = identity.newUser(demo.id);
        user.setFirstName(demo.first);
        user.setLastName(demo.last);
        user.setEmail(demo.id + "@example.org");
        user.setPassword(PASSWORD);
        identity.saveUser(user);
        identity.createMembership(demo.id, demo.role.id());
    }

    private record Demo(String id, String first, String last, Role role) {}
}
