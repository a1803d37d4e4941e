package fr.portailfamille.sandbox.bank;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import fr.portailfamille.sandbox.Bank;
import fr.portailfamille.sandbox.SandboxException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Plays SystemPay (hosted form V2): checks the form strictly, lets the tester choose how the
 * payment ends, notifies the portal, then sends the browser back. Every shop has the same test key.
 */
public final class SystemPaySandbox implements Bank {

  /** The test key of every shop, that of the bank's public example. */
  public static final String KEY = "1122334455667788";

  private static final String PATH = "/vads-payment/";
  private static final int LONGEST_BODY = 64 * 1024;

  private final FormRules rules = new FormRules(Clock.systemUTC());
  private final Till till = new Till();
  private HttpServer server;
  private ExecutorService threads;
  private Notifier notifier;

  @Override
  public String name() {
    return "SystemPay";
  }

  @Override
  public void start(int port) {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 50);
    } catch (IOException e) {
      throw new SandboxException("The bank cannot listen on port " + port, e);
    }
    threads = Executors.newFixedThreadPool(8);
    notifier = new Notifier();
    server.setExecutor(threads);
    server.createContext(PATH, this::handle);
    server.start();
  }

  @Override
  public void stop() {
    if (server != null) {
      server.stop(0);
      threads.shutdownNow();
      notifier.stop();
      server = null;
    }
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      String rest = exchange.getRequestURI().getPath().substring(PATH.length());
      boolean post = exchange.getRequestMethod().equals("POST");
      if (rest.isEmpty() && post) {
        order(exchange);
      } else if (!rest.isEmpty()) {
        page(exchange, rest, post);
      } else {
        show(exchange, 405, BankPages.notice("Cette page attend un formulaire de paiement."));
      }
    } catch (RuntimeException e) {
      show(exchange, 500, BankPages.notice("La banque du bac à sable a échoué : " + e));
    }
  }

  private void order(HttpExchange exchange) throws IOException {
    Map<String, String> fields = body(exchange);
    Optional<FormError> error = rules.firstBroken(fields, KEY);
    if (error.isPresent()) {
      show(exchange, 200, BankPages.formError(error.get()));
      return;
    }
    Optional<Purchase> purchase = till.open(fields);
    if (purchase.isPresent()) {
      redirect(exchange, PATH + purchase.get().id());
    } else {
      show(exchange, 200, BankPages.reused());
    }
  }

  private void page(HttpExchange exchange, String rest, boolean post) throws IOException {
    String[] steps = rest.split("/", 2);
    Optional<Purchase> found = till.find(steps[0]);
    if (found.isEmpty()) {
      show(exchange, 404, BankPages.notice("Cette page de paiement n’existe pas ou plus."));
    } else if (post) {
      decide(exchange, found.get(), body(exchange));
    } else if (found.get().isOver()) {
      back(exchange, found.get());
    } else {
      boolean card = steps.length > 1 && steps[1].equals("card");
      show(exchange, 200, card ? BankPages.card(found.get()) : BankPages.means(found.get()));
    }
  }

  private void decide(HttpExchange exchange, Purchase purchase, Map<String, String> choice)
      throws IOException {
    Outcome outcome = Outcome.valueOf(choice.getOrDefault("outcome", "CANCELLED"));
    Delivery delivery = Delivery.valueOf(choice.getOrDefault("delivery", "NORMAL"));
    String number = choice.getOrDefault("number", "").replaceAll("[^0-9]", "");
    if (outcome == Outcome.PAID && number.length() != 16) {
      show(exchange, 200, BankPages.card(purchase, "Le numéro de carte a 16 chiffres."));
      return;
    }
    long taken = delivery == Delivery.OTHER_AMOUNT ? purchase.cents() - 100 : purchase.cents();
    if (purchase.decide(outcome, number, Math.max(1, taken))) {
      announce(purchase, delivery);
    }
    back(exchange, purchase);
  }

  private void announce(Purchase purchase, Delivery delivery) {
    String address = purchase.field("vads_url_check");
    if (address.isEmpty() || delivery == Delivery.LOST) {
      return;
    }
    Map<String, String> fields = purchase.notified();
    if (delivery == Delivery.FORGED) {
      Map<String, String> forged = new TreeMap<>(fields);
      forged.put("signature", VadsSignature.sign(fields, "not the key"));
      notifier.sendSigned(address, forged);
      return;
    }
    notifier.send(address, fields, KEY);
    if (delivery == Delivery.TWICE) {
      notifier.send(address, fields, KEY);
    }
  }

  private static void back(HttpExchange exchange, Purchase purchase) throws IOException {
    String address = purchase.field("vads_url_return");
    if (address.isEmpty()) {
      show(exchange, 200, BankPages.notice("Le paiement est terminé. Retournez à la boutique."));
      return;
    }
    if (purchase.field("vads_return_mode").equals("GET")) {
      Map<String, String> fields = new TreeMap<>(purchase.returned());
      fields.put("signature", VadsSignature.sign(fields, KEY));
      address += (address.contains("?") ? "&" : "?") + FormFields.encode(fields);
    }
    redirect(exchange, address);
  }

  private static Map<String, String> body(HttpExchange exchange) throws IOException {
    byte[] body = exchange.getRequestBody().readNBytes(LONGEST_BODY);
    return FormFields.decode(new String(body, StandardCharsets.UTF_8));
  }

  private static void redirect(HttpExchange exchange, String address) throws IOException {
    exchange.getResponseHeaders().set("Location", address);
    exchange.sendResponseHeaders(303, -1);
  }

  private static void show(HttpExchange exchange, int status, String page) throws IOException {
    byte[] bytes = page.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
    exchange.getResponseHeaders().set("Cache-Control", "no-store");
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
  }
}
