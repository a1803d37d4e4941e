package fr.portailfamille.it.ownership;

import fr.portailfamille.shared.CallerNotChecked;
import fr.portailfamille.shared.Entrance;
import fr.portailfamille.shared.NotFound;
import fr.portailfamille.shared.RefusedException;
import jakarta.ejb.EJBAccessException;
import jakarta.ejb.Singleton;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.PrintWriter;
import java.lang.annotation.Annotation;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Put into the WAR of a copy of the EAR: calls every method of every session bean as whoever is
 * logged in, with the ids it is given by name ({@code household=7&invoice=9}), and says what came
 * of it, one line a method.
 */
@WebServlet("/walk/*")
public class FaceWalk extends HttpServlet {

  private static final long serialVersionUID = 1L;

  @Inject private BeanManager beans;
  @Inject private Entrance entrance;

  /**
   * {@code /walk/names}: the ids that methods ask for; {@code /walk/calls}: the calls of those that
   * take one of the ids given; {@code /walk/mixed}: of those that take one besides the household's.
   */
  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.setContentType("text/plain;charset=UTF-8");
    PrintWriter out = response.getWriter();
    if (request.getPathInfo().equals("/names")) {
      faces().stream()
          .flatMap(face -> methods(face).stream())
          .flatMap(method -> Arguments.names(method).stream())
          .distinct()
          .sorted()
          .forEach(out::println);
      return;
    }
    Map<String, Long> ids =
        request.getParameterMap().entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, e -> Long.valueOf(e.getValue()[0])));
    Set<String> foreign = new TreeSet<>(ids.keySet());
    if (request.getPathInfo().equals("/mixed")) {
      foreign.remove("household");
    }
    for (Class<?> face : faces()) {
      for (Method method : methods(face)) {
        if (Arguments.names(method).stream().anyMatch(foreign::contains)) {
          out.println(face.getSimpleName() + "." + signature(method) + " " + call(method, ids));
        }
      }
    }
  }

  private List<Class<?>> faces() {
    Annotation any = Any.Literal.INSTANCE;
    return beans.getBeans(Object.class, any).stream()
        .<Class<?>>map(Bean::getBeanClass)
        .filter(type -> type.getName().startsWith("fr.portailfamille."))
        .filter(
            type ->
                type.isAnnotationPresent(Stateless.class)
                    || type.isAnnotationPresent(Singleton.class))
        .filter(type -> !type.isAnnotationPresent(CallerNotChecked.class))
        .distinct()
        .sorted(Comparator.comparing(Class::getName))
        .toList();
  }

  private static List<Method> methods(Class<?> face) {
    return Arrays.stream(face.getDeclaredMethods())
        .filter(m -> Modifier.isPublic(m.getModifiers()) && !Modifier.isStatic(m.getModifiers()))
        .filter(m -> !m.isSynthetic() && !m.isAnnotationPresent(CallerNotChecked.class))
        .sorted(Comparator.comparing(FaceWalk::signature))
        .toList();
  }

  private static String signature(Method method) {
    return Arrays.stream(method.getParameters())
        .map(Parameter::getName)
        .collect(Collectors.joining(",", method.getName() + "(", ")"));
  }

  private String call(Method method, Map<String, Long> ids) {
    Object face = face(method.getDeclaringClass());
    Object[] arguments = Arguments.of(method, ids);
    try {
      Object answer =
          opensItsOwn(method)
              ? invoke(method, face, arguments)
              : entrance.enter(() -> invoke(method, face, arguments));
      if (Boolean.FALSE.equals(answer)) {
        return "no";
      }
      return "answered " + (answer == null ? "nothing" : answer.getClass().getSimpleName());
    } catch (RefusedException refused) {
      return refused.refusals().stream().allMatch(NotFound.class::isInstance)
          ? "not found"
          : "refused " + refused.refusals();
    } catch (EJBAccessException denied) {
      return "denied";
    } catch (RuntimeException failed) {
      return "failed " + failed;
    }
  }

  private static boolean opensItsOwn(Method method) {
    TransactionAttribute mark = method.getAnnotation(TransactionAttribute.class);
    if (mark == null) {
      mark = method.getDeclaringClass().getAnnotation(TransactionAttribute.class);
    }
    return mark != null
        && Set.of(TransactionAttributeType.NOT_SUPPORTED, TransactionAttributeType.NEVER)
            .contains(mark.value());
  }

  private static Object invoke(Method method, Object face, Object[] arguments) {
    try {
      return method.invoke(face, arguments);
    } catch (InvocationTargetException thrown) {
      if (thrown.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw new IllegalStateException(thrown.getCause());
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }

  private Object face(Class<?> type) {
    Bean<?> bean = beans.resolve(beans.getBeans(type, Any.Literal.INSTANCE));
    return beans.getReference(bean, type, beans.createCreationalContext(bean));
  }
}
