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
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Plays SystemPay (hosted form V2 and REST V4: {@code Order/Get} and the calls of refunds): checks
 * the form strictly, lets the tester choose how the payment ends, notifies the portal, then sends
 * the browser back. Every shop has the same test key and REST password. {@code POST
 * /sandbox/bank?down=true} (or false) switches it off and on: until then it answers everything with
 * HTTP 503. {@code ?capture=true} debits all cards; {@code ?refunds=NORMAL} (or REFUSED, BROKEN,
 * LOST, SILENT, PENDING) says how money back on a card is taken.
 */
public final class SystemPaySandbox implements Bank {

  /** The test key of every shop, that of the bank's public example. */
  public static final String KEY = "1122334455667788";

  /** The REST password of every shop. */
  public static final String REST_PASSWORD = "testpassword_SANDBOX0123456789";

  private static final String PATH = "/vads-payment/";
  private static final String ORDER = "/api-payment/V4/Order/Get";
  private static final String TRANSACTION = "/api-payment/V4/Transaction/";
  private static final String SWITCH = "/sandbox/bank";
  private static final int LONGEST_BODY = 64 * 1024;

  private final Duration late;
  private volatile boolean down;
  private FormRules rules;
  private Till till;
  private OrderDesk orders;
  private RefundDesk refunds;
  private HttpServer server;
  private ExecutorService threads;
  private Notifier notifier;

  public SystemPaySandbox() {
    this(Duration.ofSeconds(20));
  }

  /** How late a late notification is. */
  SystemPaySandbox(Duration late) {
    this.late = late;
  }

  @Override
  public String name() {
    return "SystemPay";
  }

  @Override
  public void start(int port, Clock clock) {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 50);
    } catch (IOException e) {
      throw new SandboxException("The bank cannot listen on port " + port, e);
    }
    rules = new FormRules(clock);
    till = new Till(clock);
    orders = new OrderDesk(till, clock);
    refunds = new RefundDesk(till, clock);
    threads = Executors.newFixedThreadPool(8);
    notifier = new Notifier();
    server.setExecutor(threads);
    server.createContext(PATH, this::handle);
    server.createContext(ORDER, this::answerOrder);
    server.createContext(TRANSACTION, this::answerRefund);
    server.createContext(SWITCH, this::turn);
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
      if (down) {
        show(exchange, 503, BankPages.notice("La banque est momentanément indisponible."));
        return;
      }
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

  private void answerOrder(HttpExchange exchange) throws IOException {
    try (exchange) {
      if (down || !exchange.getRequestMethod().equals("POST")) {
        exchange.sendResponseHeaders(down ? 503 : 405, -1);
        return;
      }
      byte[] body = exchange.getRequestBody().readNBytes(LONGEST_BODY);
      OrderDesk.Reply reply =
          orders.get(
              exchange.getRequestHeaders().getFirst("Authorization"),
              new String(body, StandardCharsets.UTF_8));
      say(exchange, reply);
    }
  }

  private static void say(HttpExchange exchange, OrderDesk.Reply reply) throws IOException {
    byte[] bytes = reply.body().getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json; charset=utf-8");
    exchange.sendResponseHeaders(reply.status(), bytes.length);
    exchange.getResponseBody().write(bytes);
  }

  private void turn(HttpExchange exchange) throws IOException {
    try (exchange) {
      if (exchange.getRequestMethod().equals("POST")) {
        turn(String.valueOf(exchange.getRequestURI().getQuery()));
      }
      show(exchange, 200, BankPages.notice(down ? "down" : "up"));
    }
  }

  private void turn(String wish) {
    if (wish.startsWith("refunds=")) {
      refunds.be(RefundMood.valueOf(wish.substring("refunds=".length())));
    } else if (wish.equals("capture=true")) {
      till.capture();
    } else {
      down = wish.equals("down=true");
    }
  }

  private void answerRefund(HttpExchange exchange) throws IOException {
    try (exchange) {
      if (down || !exchange.getRequestMethod().equals("POST")) {
        exchange.sendResponseHeaders(down ? 503 : 405, -1);
        return;
      }
      byte[] body = exchange.getRequestBody().readNBytes(LONGEST_BODY);
      Optional<OrderDesk.Reply> reply =
          refunds.answer(
              exchange.getRequestURI().getPath().substring(TRANSACTION.length()),
              exchange.getRequestHeaders().getFirst("Authorization"),
              new String(body, StandardCharsets.UTF_8));
      if (reply.isPresent()) {
        say(exchange, reply.get());
      }
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
    String wish = choice.getOrDefault("outcome", "CANCELLED");
    if (wish.equals("CLOSED")) {
      show(exchange, 200, BankPages.notice("La fenêtre est fermée : la banque ne dira rien."));
      return;
    }
    Delivery delivery = Delivery.valueOf(choice.getOrDefault("delivery", "NORMAL"));
    String number = choice.getOrDefault("number", "").replaceAll("[^0-9]", "");
    if (wish.equals("PAID") && number.length() != 16) {
      show(exchange, 200, BankPages.card(purchase, "Le numéro de carte a 16 chiffres."));
      return;
    }
    if (wish.equals("REFUSED_HERE")) {
      if (purchase.refuseAndStay(number)) {
        announce(purchase, Delivery.NORMAL);
      }
      show(exchange, 200, BankPages.card(purchase, "Carte refusée : essayez-en une autre."));
      return;
    }
    Outcome outcome = Outcome.valueOf(wish);
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
    if (delivery == Delivery.LATE) {
      notifier.sendLater(address, fields, KEY, late);
      return;
    }
    if (delivery == Delivery.OTHER_MERCHANT) {
      fields.put("vads_site_id", fields.get("vads_site_id").equals("99999999") ? "1" : "99999999");
    }
    notifier.send(address, fields, KEY);
    if (delivery == Delivery.REORDERED) {
      notifier.send(address, purchase.refusalFromBefore("4970100000000089"), KEY);
    }
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
