package fr.portailfamille.sandbox.mail;

import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.sun.net.httpserver.HttpServer;
import fr.portailfamille.sandbox.Ports;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * A mail server that keeps what it is given, and a page that shows it: {@code GET /mails} (a page,
 * or JSON to who accepts only that), {@code GET /mails/n}, {@code GET /mails/n.html}, {@code DELETE
 * /mails}. Mails live as long as the process.
 */
public final class MailCatcher {
  private final int smtpPort;
  private final int pagePort;
  private final Clock clock;
  private GreenMail smtp;
  private HttpServer pages;
  private ExecutorService threads;

  /**
   * @param clock the date of mails that bear none
   */
  public MailCatcher(int smtpPort, int pagePort, Clock clock) {
    this.smtpPort = smtpPort;
    this.pagePort = pagePort;
    this.clock = clock;
  }

  /** Starts to take mails and to show them. */
  public void start() {
    Ports.requireFree(smtpPort, "mail catcher, SMTP", "portal.smtp.port");
    Ports.requireFree(pagePort, "mail catcher, page", "portal.mail.port");
    startSmtp();
    try {
      pages = HttpServer.create(new InetSocketAddress("127.0.0.1", pagePort), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    threads = Executors.newFixedThreadPool(2);
    pages.setExecutor(threads);
    pages.createContext("/", new MailPages(this));
    pages.start();
  }

  /** Starts the mail server alone again after {@link #stopSmtp}; its mails are gone. */
  public void startSmtp() {
    smtp = new GreenMail(new ServerSetup(smtpPort, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    smtp.withConfiguration(new GreenMailConfiguration().withDisabledAuthentication());
    smtp.start();
  }

  /** Stops the mail server alone: for tests of a mail server that is away. */
  public void stopSmtp() {
    smtp.stop();
  }

  public void stop() {
    if (pages != null) {
      pages.stop(0);
      threads.shutdownNow();
    }
    if (smtp != null) {
      smtp.stop();
    }
  }

  /** All mails, oldest first. */
  public List<CaughtMail> mails() {
    var messages = smtp.getReceivedMessages();
    List<CaughtMail> mails = new ArrayList<>(messages.length);
    for (int i = 0; i < messages.length; i++) {
      mails.add(MailReader.read(i + 1, messages[i], clock.instant()));
    }
    return mails;
  }

  /** Forgets all mails. */
  public void clear() {
    try {
      smtp.purgeEmailFromAllMailboxes();
    } catch (FolderException e) {
      throw new IllegalStateException(e);
    }
  }

  public String address() {
    return "http://localhost:" + pagePort + "/mails";
  }
}
