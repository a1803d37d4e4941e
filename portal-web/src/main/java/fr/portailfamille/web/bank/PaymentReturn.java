package fr.portailfamille.web.bank;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/**
 * The way back from the bank: needs no session, believes nothing, changes nothing and goes on to
 * the page of the payment, which checks who asks. What the bank adds to the address is dropped.
 */
@WebServlet("/payment-return")
public class PaymentReturn extends HttpServlet {

  private static final long serialVersionUID = 1L;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response) {
    String household = String.valueOf(request.getParameter("h"));
    String reference = String.valueOf(request.getParameter("r"));
    boolean readable = household.matches("[0-9]{1,18}") && reference.matches("[A-Za-z0-9_-]{1,63}");
    response.setStatus(HttpServletResponse.SC_SEE_OTHER);
    response.setHeader(
        "Location",
        readable
            ? "/family/payment-story.xhtml?h=" + household + "&r=" + reference
            : "/family/home.xhtml");
  }
}
