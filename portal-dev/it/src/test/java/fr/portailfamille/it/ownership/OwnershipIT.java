package fr.portailfamille.it.ownership;

import static org.assertj.core.api.Assertions.assertThat;

import fr.portailfamille.it.DeliveredPortal;
import fr.portailfamille.it.TestTown;
import fr.portailfamille.it.places.Crowd;
import fr.portailfamille.it.places.Customer;
import fr.portailfamille.sandbox.demo.DemoData;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.FormElement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What belongs to others is «not found», on every page and in every method of every face. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class OwnershipIT {

  private static final String STAFF = "eigentum.accueil";
  private static final Set<Integer> ANY = Set.of(200, 302, 303, 403, 404);
  private static Household theirs;
  private static Household mine;
  private static final Map<Household, Reader> READERS = new HashMap<>();

  @BeforeEach
  void twoFamiliesAndTwoTowns() throws Exception {
    if (theirs == null) {
      TestTown.town().loadDemonstration();
      theirs = Household.of("voisins", "Zoltane", 100);
      mine = Household.of("nous", "Rosalba", 110);
      staff("albertville");
      staff("portes-entre-deux-mers");
    }
  }

  @Test
  void noFaceTellsAFamilyOfAnother() {
    List<String> names = names();
    assertThat(names).contains("household", "person", "enrolment", "basket", "invoice");

    List<String> calls = walk("calls", mine.customer(), ids(names, theirs));
    List<String> mixed = walk("mixed", mine.customer(), ownHouseholdForeignRest(names));

    assertThat(calls).hasSizeGreaterThan(20);
    assertThat(calls).allMatch(OwnershipIT::isRefused);
    assertThat(mixed).hasSizeGreaterThan(10);
    assertThat(mixed).allMatch(OwnershipIT::isRefused);
  }

  @Test
  void noFaceTellsStaffOfAnotherOrganisation() {
    List<String> calls = walk("calls", staffOf("portes-entre-deux-mers"), ids(names(), theirs));

    assertThat(calls).hasSizeGreaterThan(20);
    assertThat(calls).allMatch(OwnershipIT::isRefused);
  }

  @Test
  void noFaceTellsStaffOfAnotherStructure() {
    List<String> calls = walk("calls", deskNextDoor(), ids(names(), theirs));

    assertThat(calls).hasSizeGreaterThan(20);
    assertThat(calls).allMatch(OwnershipIT::isRefused);
  }

  @Test
  void noPageShowsAFamilyAnother() throws Exception {
    Reader victim = readerOf(theirs);
    Reader own = readerOf(mine);
    assertThat(pathsOf(victim)).containsAll(pages("family"));

    List<String> shown = Collections.synchronizedList(new ArrayList<>());
    Set<String> closed = ConcurrentHashMap.newKeySet();
    victim.pages().keySet().parallelStream()
        .filter(address -> Reader.parameters(address).containsKey("h"))
        .forEach(
            address -> {
              Map<String, String> asked = Reader.parameters(address);
              tell(shown, mine.customer(), address, Set.of(404));
              // whoever is not logged in is led away by the path alone
              if (closed.add(Reader.path(address))) {
                tell(shown, Customer.stranger(), address, Set.of(302, 303));
              }
              // their invoice, basket or child, opened under a household that is one's own
              Map<String, String> mixed = new LinkedHashMap<>(asked);
              mixed.replace("h", String.valueOf(mine.sisterOf(theirs, asked.get("h"))));
              if (mixed.entrySet().stream().anyMatch(value -> isForeign(value, own))) {
                tell(
                    shown,
                    mine.customer(),
                    Reader.path(address) + Reader.query(mixed),
                    Set.of(404));
              }
            });
    assertThat(shown).isEmpty();
  }

  private static boolean isForeign(Map.Entry<String, String> parameter, Reader own) {
    return !parameter.getKey().equals("h")
        && !own.values().getOrDefault(parameter.getKey(), Set.of()).contains(parameter.getValue())
        && parameter.getValue().matches("[1-9][0-9]*|.*x[0-9]+x?[0-9]*");
  }

  @Test
  void noPageShowsStaffAnotherOrganisation() throws Exception {
    Customer deskOfTheirs = staffOf("albertville");
    Reader desk = new Reader(deskOfTheirs, theirs.name()).read(starts("staff", theirs));
    assertThat(pathsOf(desk)).containsAll(pages("staff"));
    Customer other = staffOf("portes-entre-deux-mers");
    Customer nextDoor = deskNextDoor();
    Customer stranger = Customer.stranger();

    // queues and lists show the family whatever the address names
    Set<String> lists =
        pathsOf(desk).parallelStream()
            .filter(path -> says(deskOfTheirs.get(path).body()))
            .collect(Collectors.toSet());
    List<String> shown = Collections.synchronizedList(new ArrayList<>());
    Set<String> closed = ConcurrentHashMap.newKeySet();
    long theirPages =
        desk.pages().entrySet().parallelStream()
            .filter(
                page -> {
                  String address = page.getKey();
                  boolean theirsAlone =
                      Reader.parameters(address).containsKey("h")
                          && !lists.contains(Reader.path(address))
                          && (page.getValue() == null || says(page.getValue().outerHtml()));
                  tell(shown, other, address, theirsAlone ? Set.of(404) : ANY);
                  tell(shown, nextDoor, address, theirsAlone ? Set.of(403, 404) : ANY);
                  // these two are led away by the path alone
                  if (closed.add(Reader.path(address))) {
                    tell(shown, mine.customer(), address, Set.of(403));
                    tell(shown, stranger, address, Set.of(302, 303));
                  }
                  return theirsAlone;
                })
            .count();
    assertThat(theirPages).isPositive();
    assertThat(shown).isEmpty();
  }

  /** The own form with its own view state, sent to their address and with what theirs held. */
  @Test
  void noFormChangesWhatIsAnothers() throws Exception {
    Reader victim = readerOf(theirs);
    Reader own = readerOf(mine);
    Map<String, String> before = theirs.rows();
    int posted = 0;
    List<String> shown = new ArrayList<>();
    for (String path : pathsOf(victim)) {
      String address = first(own, path);
      Document their = victim.pages().get(first(victim, path));
      if (address == null || their == null) {
        continue;
      }
      int forms = formsOf(mine.customer(), address).size();
      for (int i = 0; i < forms; i++) {
        List<FormElement> fresh = formsOf(mine.customer(), address);
        if (i < fresh.size() && isOurs(fresh.get(i))) {
          post(shown, address, first(victim, path), fresh.get(i), their);
          posted++;
          assertThat(theirs.rows()).as(path).isEqualTo(before);
        }
      }
    }
    assertThat(posted).isGreaterThan(3);
    assertThat(shown).isEmpty();
  }

  private void post(
      List<String> shown, String own, String foreign, FormElement form, Document their) {
    Map<String, String> stolen =
        their.forms().stream()
            .flatMap(f -> f.formData().stream())
            .collect(Collectors.toMap(f -> f.key(), f -> f.value(), (a, b) -> a));
    List<Map.Entry<String, String>> fields = new ArrayList<>();
    form.formData()
        .forEach(
            field ->
                fields.add(
                    Map.entry(
                        field.key(),
                        field.key().contains("ViewState") || field.key().contains("nonce")
                            ? field.value()
                            : stolen.getOrDefault(field.key(), field.value()))));
    form.select("button[name], input[type=submit][name]").stream()
        .findFirst()
        .ifPresent(button -> fields.add(Map.entry(button.attr("name"), button.attr("value"))));
    for (String action : List.of(foreign, own)) {
      HttpResponse<String> answer = mine.customer().post(action, fields);
      tell(shown, answer, "POST " + action);
    }
  }

  private static boolean isOurs(FormElement form) {
    return form.attr("method").equalsIgnoreCase("post") && form.attr("action").contains("/family/");
  }

  private static List<FormElement> formsOf(Customer customer, String address) {
    return org.jsoup.Jsoup.parse(customer.get(address).body(), "http://localhost" + address)
        .forms();
  }

  private static void tell(
      List<String> shown, Customer who, String address, Set<Integer> expected) {
    HttpResponse<String> answer = who.get(address);
    if (!expected.contains(answer.statusCode())) {
      shown.add(address + " answers " + answer.statusCode());
    }
    tell(shown, answer, address);
  }

  private static void tell(List<String> shown, HttpResponse<String> answer, String address) {
    theirs.secrets().stream()
        .filter(secret -> answer.body().contains(secret) && !address.contains(secret))
        .forEach(secret -> shown.add(address + " says " + secret));
  }

  /** What a family gets to read, read once. */
  private static Reader readerOf(Household household) throws IOException {
    Reader reader = READERS.get(household);
    if (reader == null) {
      reader = new Reader(household.customer(), household.name()).read(starts("family", household));
      READERS.put(household, reader);
    }
    return reader;
  }

  private static boolean says(String page) {
    return theirs.secrets().stream().anyMatch(page::contains);
  }

  /** Every page with nothing but the household, and the doors behind a button. */
  private static List<String> starts(String part, Household household) throws IOException {
    List<String> starts = new ArrayList<>();
    for (long id : household.ids()) {
      pages(part).forEach(page -> starts.add(page + "?h=" + id));
    }
    starts.addAll(household.doors());
    starts.addAll(household.doorsOfStaff());
    return starts.stream().filter(s -> s.startsWith("/" + part)).toList();
  }

  private static Set<String> pathsOf(Reader reader) {
    return reader.pages().keySet().stream()
        .map(Reader::path)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String first(Reader reader, String path) {
    return reader.pages().keySet().stream()
        .filter(address -> Reader.path(address).equals(path) && address.contains("h="))
        .findFirst()
        .orElse(null);
  }

  /** The pages of the delivered WAR under a folder. */
  private static Set<String> pages(String part) throws IOException {
    Set<String> pages = new TreeSet<>();
    try (ZipFile ear = new ZipFile(DeliveredPortal.file());
        InputStream war = ear.getInputStream(ear.getEntry("portal-web.war"));
        ZipInputStream files = new ZipInputStream(war)) {
      for (ZipEntry file = files.getNextEntry(); file != null; file = files.getNextEntry()) {
        if (file.getName().matches(part + "/.*\\.xhtml")) {
          pages.add("/" + file.getName());
        }
      }
    }
    return pages;
  }

  private static boolean isRefused(String call) {
    return call.matches(".*\\) (not found|denied|no)");
  }

  private static List<String> names() {
    return lines(mine.customer().post("/walk/names"));
  }

  private static Map<String, Long> ids(List<String> names, Household household) {
    Map<String, Long> ids = Tables.idsOf(names, household.id());
    assertThat(names.stream().filter(Tables::isAHouseholds).toList())
        .as("the family of this test has some of everything a method may ask for")
        .allMatch(ids::containsKey);
    return ids;
  }

  private static Map<String, Long> ownHouseholdForeignRest(List<String> names) {
    Map<String, Long> ids = ids(names, theirs);
    ids.put("household", mine.id());
    return ids;
  }

  private static List<String> walk(String how, Customer who, Map<String, Long> ids) {
    List<Object> form = new ArrayList<>();
    ids.forEach((name, id) -> form.addAll(List.of(name, id)));
    return lines(who.post("/walk/" + how, form.toArray()));
  }

  private static List<String> lines(String text) {
    return text.lines().toList();
  }

  private static Customer staffOf(String organisation) {
    return Customer.loggedIn(STAFF + "." + organisation + "@example.org", DemoData.PASSWORD);
  }

  /** Somebody with every right, but in this organisation only. */
  private static void staff(String organisation) {
    Crowd.write(
        """
        with a as (insert into account (login, email, display_name, password_hash, status, created_at)
              select '%1$s.%2$s@example.org', '%1$s.%2$s@example.org', '%1$s', password_hash,
                     'ACTIVE', now()
                from account where login = 'famille.martin@example.org' returning id)
        insert into staff_role (account_id, organisation_id, role)
        select a.id, o.id, 'ADMINISTRATOR' from a, organisation o where o.code = '%2$s'
        """
            .formatted(STAFF, organisation));
  }

  /** Somebody at the desk of a structure of the families' town, where they have never been. */
  private static Customer deskNextDoor() {
    Crowd.write(
        """
        with o as (select id from organisation where code = 'albertville'),
        s as (insert into structure (organisation_id, code, name)
              select id, 'NEXTDOOR', 'Structure voisine' from o
                  on conflict do nothing returning id, organisation_id),
        a as (insert into account (login, email, display_name, password_hash, status, created_at)
              select '%1$s.voisine@example.org', '%1$s.voisine@example.org', '%1$s',
                     password_hash, 'ACTIVE', now()
                from account, s where login = 'famille.martin@example.org' returning id)
        insert into staff_role (account_id, organisation_id, structure_id, role)
        select a.id, s.organisation_id, s.id, 'RECEPTION' from a, s
        """
            .formatted(STAFF));
    return Customer.loggedIn(STAFF + ".voisine@example.org", DemoData.PASSWORD);
  }
}
