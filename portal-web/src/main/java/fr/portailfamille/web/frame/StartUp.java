package fr.portailfamille.web.frame;

import fr.portailfamille.shared.Configuration;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.SessionCookieConfig;

/**
 * Sets at start what depends on the server's configuration. The session cookie is Secure when the
 * public address ({@code portal.public-url}) is https, also behind a proxy that ends TLS.
 */
public class StartUp implements ServletContextListener {

  @Override
  public void contextInitialized(ServletContextEvent event) {
    ServletContext context = event.getServletContext();
    SessionCookieConfig cookie = context.getSessionCookieConfig();
    cookie.setSecure(PublicAddress.isSecure());
    // other sites cannot post in the family's name; a link from a mail still finds the session.
    // Not in web.xml: WildFly does not read this attribute there
    cookie.setAttribute("SameSite", "Lax");
    if (Configuration.read("portal.serialize-state").map(Boolean::valueOf).orElse(false)) {
      // tests only: finds beans and views that would not survive a passivated or moved session
      context.setInitParameter("jakarta.faces.SERIALIZE_SERVER_STATE", "true");
    }
  }
}
