package fr.portailfamille.it.ownership;

import fr.portailfamille.it.places.Customer;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;

/** Somebody who opens every page that links and searches lead to from a first one. */
final class Reader {

  /** Of one page, with ever other months or numbers. */
  private static final int MOST_OF_A_PAGE = 6;

  private final Customer customer;
  private final String typed;
  private final Map<String, Document> pages = new LinkedHashMap<>();
  private final Map<String, Set<String>> values = new TreeMap<>();
  private final Map<String, Integer> opened = new HashMap<>();
  private final Deque<String> ahead = new ArrayDeque<>();
  private final Set<String> seen = new TreeSet<>();

  /**
   * @param typed what is typed into the text fields of searches
   */
  Reader(Customer customer, String typed) {
    this.customer = customer;
    this.typed = typed;
  }

  /** Opens the addresses and whatever they lead to, within families' and staff's pages. */
  Reader read(Collection<String> first) {
    first.forEach(this::see);
    while (!ahead.isEmpty()) {
      List<String> next =
          ahead.stream()
              .filter(address -> opened.merge(path(address), 1, Integer::sum) <= MOST_OF_A_PAGE)
              .toList();
      ahead.clear();
      List<HttpResponse<String>> answers = next.parallelStream().map(customer::get).toList();
      for (int i = 0; i < next.size(); i++) {
        open(next.get(i), answers.get(i));
      }
    }
    return this;
  }

  /** The addresses that were shown to this reader, with what they showed (null: no page). */
  Map<String, Document> pages() {
    return pages;
  }

  /** The values of the parameters in all addresses this reader came by. */
  Map<String, Set<String>> values() {
    return values;
  }

  private void open(String address, HttpResponse<String> answer) {
    answer.headers().firstValue("Location").ifPresent(this::see);
    if (answer.statusCode() != 200) {
      return;
    }
    if (!answer.headers().firstValue("Content-Type").orElse("").contains("html")) {
      pages.put(address, null);
      return;
    }
    Document page = Jsoup.parse(answer.body(), "http://localhost" + address);
    pages.put(address, page);
    page.select("a[href], iframe[src], img[src], object[data]")
        .forEach(
            link -> List.of("href", "src", "data").forEach(name -> see(local(link.absUrl(name)))));
    page.forms().stream()
        .filter(form -> form.attr("method").equalsIgnoreCase("get"))
        .forEach(form -> asked(form).forEach(this::see));
  }

  /** What a form asks by GET: with its text fields filled, and with each choice it offers. */
  private List<String> asked(FormElement form) {
    String action = local(form.absUrl("action"));
    Map<String, String> fields = new LinkedHashMap<>(parameters(action));
    form.formData().forEach(field -> fields.put(field.key(), field.value()));
    form.select("input[type=text], input[type=search]")
        .forEach(input -> fields.put(input.attr("name"), typed));
    List<String> asked = new ArrayList<>(List.of(path(action) + query(fields)));
    for (Element choice : form.select("input[type=radio], input[type=checkbox], option")) {
      Element named = choice.is("option") ? choice.closest("select") : choice;
      Map<String, String> chosen = new LinkedHashMap<>(fields);
      chosen.put(named.attr("name"), choice.attr("value"));
      asked.add(path(action) + query(chosen));
    }
    return asked;
  }

  private void see(String link) {
    String address = local(link);
    if (!address.matches("/(family|staff)/.*") || !seen.add(address)) {
      return;
    }
    parameters(address)
        .forEach((name, value) -> values.computeIfAbsent(name, n -> new TreeSet<>()).add(value));
    ahead.add(address);
  }

  private static String local(String link) {
    try {
      URI uri = URI.create(link.replace(" ", "%20"));
      String path = uri.getRawPath() == null ? "" : uri.getRawPath();
      return uri.getRawQuery() == null ? path : path + "?" + uri.getRawQuery();
    } catch (IllegalArgumentException notAnAddress) {
      return "";
    }
  }

  static String path(String address) {
    return address.replaceAll("\\?.*", "");
  }

  static Map<String, String> parameters(String address) {
    Map<String, String> parameters = new LinkedHashMap<>();
    int at = address.indexOf('?');
    if (at >= 0) {
      for (String pair : address.substring(at + 1).split("&")) {
        int is = pair.indexOf('=');
        if (is > 0) {
          parameters.put(pair.substring(0, is), decoded(pair.substring(is + 1)));
        }
      }
    }
    return parameters;
  }

  static String query(Map<String, String> parameters) {
    return parameters.entrySet().stream()
        .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&", "?", ""));
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }
}
