package org.supportflow.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;
import org.supportflow.customer.Coverage;
import org.supportflow.customer.CustomerRegister;
import org.supportflow.customer.NewContact;
import org.supportflow.customer.NewOrganization;
import org.supportflow.customer.NewSubscription;
import org.supportflow.customer.Organization;
import org.supportflow.customer.Plan;

/** The customers of the demo's desk: every tier, one in grace, one expired, and people without any subscription. */
@Component
class Clientele {

    private static final Duration YEAR = Duration.ofDays(365);
    private static final int LONG_GRACE = 45;

    private final CustomerRegister customers;

    Clientele(CustomerRegister customers) {
        this.customers = customers;
    }

    void takeUp(Instant now) {
        takeUpMissionCritical(now);
        takeUpPremium(now);
        takeUpStandard(now);
        takeUpOthers(now);
    }

    private void takeUpMissionCritical(Instant now) {
        var bank = organization("meridian-bank", "Meridian Bank", 5200, "europe", "Europe/London");
        subscribe(bank, Plan.MISSION_CRITICAL, now.plus(Duration.ofDays(210)));
        contact(bank, "Sarah Okoye", "sarah.okoye@meridianbank.example", "en");
        contact(bank, "David Lind", "david.lind@meridianbank.example", "en");
        var hospital =
                organization("riverside-hospital", "Riverside Hospital Trust", 8900, "americas", "America/Chicago");
        subscribe(hospital, Plan.MISSION_CRITICAL, now.plus(Duration.ofDays(90)));
        contact(hospital, "Marcus Hale", "marcus.hale@riverside.example", "en");
    }

    private void takeUpPremium(Instant now) {
        var nordwind = organization("nordwind", "Nordwind Logistik", 640, "europe", "Europe/Berlin");
        subscribe(nordwind, Plan.PREMIUM, now.plus(Duration.ofDays(150)));
        contact(nordwind, "Lena Brandt", "lena.brandt@nordwind.example", "en");
        contact(nordwind, "Tobias Funk", "tobias.funk@nordwind.example", "en");
        var yunhai = organization("yunhai", "云海科技", 1200, "asia", "Asia/Shanghai");
        subscribe(yunhai, Plan.PREMIUM, now.plus(Duration.ofDays(300)));
        contact(yunhai, "王芳", "wang.fang@yunhai.example", "zh");
        contact(yunhai, "李强", "li.qiang@yunhai.example", "zh");
        var quanta = organization("quanta-grid", "Quanta Grid", 310, "americas", "America/Denver");
        subscribe(
                quanta,
                Plan.PREMIUM,
                now.plus(Duration.ofDays(60)),
                bought -> bought.covering(new Coverage("PelicanDB", "15"), new Coverage("PelicanDB", "16")));
        contact(quanta, "Elena Ruiz", "elena.ruiz@quantagrid.example", "en");
    }

    private void takeUpStandard(Instant now) {
        var alder = organization("alder", "Alder & Company", 85, "europe", "Europe/Dublin");
        subscribe(alder, Plan.STANDARD, now.plus(Duration.ofDays(200)));
        contact(alder, "Niamh Byrne", "niamh.byrne@alder.example", "en");
        var pasar = organization("pasar", "Pasar Online", 150, "asia", "Asia/Jakarta");
        subscribe(pasar, Plan.STANDARD, now.plus(Duration.ofDays(40)));
        contact(pasar, "Adi Santoso", "adi.santoso@pasar.example", "en");
        var xinghe = organization("xinghe", "星河数据", 230, "asia", "Asia/Shanghai");
        subscribe(xinghe, Plan.STANDARD, now.plus(Duration.ofDays(120)));
        contact(xinghe, "张伟", "zhang.wei@xinghe.example", "zh");
        var helix = organization("helix-labs", "Helix Labs", 60, "americas", "America/New_York");
        subscribe(helix, Plan.STANDARD, now.minus(Duration.ofDays(32)), UnaryOperator.identity());
        contact(helix, "Grace Kim", "grace.kim@helixlabs.example", "en");
    }

    private void takeUpOthers(Instant now) {
        var mill = organization("old-mill", "Old Mill Print", 25, "europe", "Europe/Lisbon");
        subscribe(mill, Plan.STANDARD, now.minus(Duration.ofDays(140)));
        contact(mill, "Rui Tavares", "rui.tavares@oldmill.example", "en");
        var university = organization("openfield", "Openfield University", 3000, "oceania", "Pacific/Auckland");
        subscribe(university, Plan.COMMUNITY, now.plus(YEAR));
        contact(university, "Aroha Ngata", "aroha.ngata@openfield.example", "en");
        customers.register(NewContact.of("Sam Rook", "sam.rook@hacker.example").speaking("en"));
        customers.register(
                NewContact.of("Ivo Petrov", "ivo@petrov.example").speaking("en").contributing());
        customers.register(NewContact.of("刘洋", "liuyang@kaiyuan.example").speaking("zh"));
        customers.register(NewContact.of("Nadia Haddad", "nadia@haddad.example").speaking("en"));
    }

    private Organization organization(String reference, String name, int size, String region, String zone) {
        return customers.register(new NewOrganization(reference, name, size, region, ZoneId.of(zone)));
    }

    private void subscribe(Organization organization, Plan plan, Instant end) {
        subscribe(organization, plan, end, UnaryOperator.identity());
    }

    /** Begun a year before now at the latest, so that every ticket of the demo lies in it or after it. */
    private void subscribe(Organization organization, Plan plan, Instant end, UnaryOperator<NewSubscription> terms) {
        var bought = NewSubscription.of(plan, end.minus(YEAR), end);
        var graced = new NewSubscription(
                plan,
                bought.startsAt(),
                bought.endsAt(),
                LONG_GRACE,
                bought.quota(),
                bought.coverage(),
                bought.namedContacts());
        customers.subscribe(organization, terms.apply(graced));
    }

    private void contact(Organization organization, String name, String address, String language) {
        customers.register(NewContact.of(name, address).speaking(language), organization);
    }
}
