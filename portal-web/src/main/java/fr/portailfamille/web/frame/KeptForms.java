package fr.portailfamille.web.frame;

import fr.portailfamille.identity.KeptFormService;
import fr.portailfamille.shared.Entrance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;

/**
 * What was typed outlives a session that ended: a form with the hidden input {@value #TICKET} finds
 * it again after the login. Inputs whose name starts with {@value #INPUT} are kept, nothing else.
 */
@ApplicationScoped
public class KeptForms {

  /** Parameter of the page «session terminée». */
  static final String MARK = "kept";

  public static final String TICKET = "ticket";
  private static final String INPUT = "f-";
  private static final Logger LOG = Logger.getLogger(KeptForms.class.getName());

  @Inject private KeptFormService forms;
  @Inject private Entrance entrance;

  /**
   * Keeps the form of a request that came too late.
   *
   * @return what to add to the address of the page that says so; empty where nothing is kept
   */
  public String keep(HttpServletRequest request) {
    String ticket = request.getParameter(TICKET);
    if (ticket == null) {
      return "";
    }
    try {
      return entrance.enter(() -> forms.keep(ticket, typed(request))) ? "&" + MARK + "=1" : "";
    } catch (RuntimeException failure) {
      // the way to the login matters more
      LOG.log(Level.WARNING, "A form could not be kept", failure);
      return "";
    }
  }

  /** What the caller typed on this page before the session ended. */
  public Optional<Map<String, String>> kept(String page) {
    return entrance.enter(() -> forms.kept(page)).map(KeptForms::read);
  }

  private static String typed(HttpServletRequest request) {
    return request.getParameterMap().entrySet().stream()
        .filter(parameter -> parameter.getKey().startsWith(INPUT))
        .map(parameter -> encoded(parameter.getKey()) + "=" + encoded(parameter.getValue()[0]))
        .collect(Collectors.joining("&"));
  }

  private static Map<String, String> read(String kept) {
    Map<String, String> inputs = new HashMap<>();
    for (String pair : kept.split("&")) {
      int at = pair.indexOf('=');
      if (at > 0) {
        inputs.put(
            URLDecoder.decode(pair.substring(0, at), StandardCharsets.UTF_8),
            URLDecoder.decode(pair.substring(at + 1), StandardCharsets.UTF_8));
      }
    }
    return inputs;
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
