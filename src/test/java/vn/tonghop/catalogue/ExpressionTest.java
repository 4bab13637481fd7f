package vn.tonghop.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tonghop.catalogue.Expression.Outcome;
import vn.tonghop.quantity.Quantity;

class ExpressionTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      textBlock =
          """
          a + b == c                            ; a=1, b=2, c=3                    ; HOLDS
          a + b == c                            ; a=1, b=2, c=4                    ; FAILS
          a + b != c                            ; a=1, b=2, c=4                    ; HOLDS
          a + b == c                            ; a=1, b=2                         ; UNDECIDED
          a >= b                                ; a=2, b=2                         ; HOLDS
          a > b                                 ; a=2, b=2                         ; FAILS
          a <= b                                ; a=3, b=2                         ; FAILS
          a < b                                 ; a=1, b=2                         ; HOLDS
          a == 0 ? b == 0 : b >= a              ; a=0, b=0                         ; HOLDS
          a == 0 ? b == 0 : b >= a              ; a=0, b=3                         ; FAILS
          a == 0 ? b == 0 : b >= a              ; a=4, b=3                         ; FAILS
          a > 5 || b > 5                    ; a=6                              ; UNDECIDED
          a > 5 || b > 5                    ; a=6, b=0                         ; HOLDS
          a > 5 && !(b > 5)                     ; a=6, b=6                         ; FAILS
          a / b <= 2                            ; a=5, b=2                         ; FAILS
          a / b == 2.5                          ; a=5, b=2                         ; HOLDS
          a / b * b == a                        ; a=1, b=3                         ; HOLDS
          a / b > 0                             ; a=1, b=0                         ; UNDECIDED
          b == 0 || a / b > 0               ; a=1, b=0                         ; HOLDS
          d * 10 == a                           ; d=0.1, a=1                       ; HOLDS
          a <= 1.5 * b                          ; a=3, b=2                         ; HOLDS
          abs(a - b) >= 5                       ; a=1, b=6                         ; HOLDS
          -a < -b                               ; a=2, b=1                         ; HOLDS
          a == previous.a + b - c               ; a=5, previous.a=3, b=4, c=2      ; HOLDS
          a == previous.a + b - c               ; a=5, b=4, c=2                    ; UNDECIDED
          2 * abs(a - last_year.a) <= last_year.a ; a=15, last_year.a=10           ; HOLDS
          2 * abs(a - last_year.a) <= last_year.a ; a=16, last_year.a=10           ; FAILS
          (a > 0) == (b > 0)                    ; a=1, b=0                         ; FAILS
          (a > 0) != (b > 0)                    ; a=1, b=0                         ; HOLDS
          true                                  ;                                  ; HOLDS
          """)
  void exactValuesAreDecidedExactly(String text, String values, Outcome expected) {
    assertThat(test(text, values)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      textBlock =
          """
          a >= b              ; a=trên 2300, b=30                  ; HOLDS
          a > b               ; a=trên 30, b=30                    ; HOLDS
          a <= b              ; a=trên 30, b=30                    ; FAILS
          a >= b              ; a=trên 30, b=40                    ; UNDECIDED
          a < b               ; a=gần 40, b=40                     ; HOLDS
          a >= b              ; a=gần 40, b=40                     ; FAILS
          a >= b              ; a=gần 40, b=30                     ; UNDECIDED
          a > 0               ; a=khoảng 40                        ; HOLDS
          a > 39              ; a=khoảng 40                        ; UNDECIDED
          a == b              ; a=trên 30, b=30                    ; UNDECIDED
          a == b              ; a=trên 30, b=5                     ; UNDECIDED
          a != b              ; a=gần 30, b=50                     ; UNDECIDED
          a == b && c == 1    ; a=trên 30, b=5, c=2                ; FAILS
          a == b && c == 1    ; a=trên 30, b=5, c=1                ; UNDECIDED
          a == b ? c > 0 : c > 1 ; a=trên 30, b=5, c=2             ; HOLDS
          a == b ? c > 0 : c > 1 ; a=trên 30, b=5, c=1             ; UNDECIDED
          (a == b ? c : 5) > 2 ; a=trên 30, b=5, c=3               ; HOLDS
          (a == b ? c : 5) > 4 ; a=trên 30, b=5, c=3               ; UNDECIDED
          a / b >= 5          ; a=trên 2300, b=30                  ; HOLDS
          a / b <= 76         ; a=trên 2300, b=30                  ; FAILS
          a / b <= 77         ; a=trên 2300, b=30                  ; UNDECIDED
          a / b < 10          ; a=5, b=trên 1                      ; HOLDS
          a / b < 10          ; a=5, b=khoảng 1                    ; UNDECIDED
          a * b > 12          ; a=trên 3, b=trên 4                 ; UNDECIDED
          a * b >= 12         ; a=trên 3, b=trên 4                 ; HOLDS
          a - b < 3           ; a=gần 3, b=khoảng 9                ; HOLDS
          b - a < 0           ; a=trên 3, b=3                      ; HOLDS
          abs(a - b) >= 0     ; a=gần 3, b=khoảng 9                ; HOLDS
          a * 0 == 0          ; a=trên 3                           ; HOLDS
          a - a == 0          ; a=trên 3                           ; UNDECIDED
          """)
  void approximateValuesAreDecidedByTheirBoundsOnly(String text, String values, Outcome expected) {
    assertThat(test(text, values)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      textBlock =
          """
          a + b               ; 0 ; a=1, b=2              ; 3
          a + b               ; 0 ; a=trên 1, b=2         ; trên 3
          a + b               ; 0 ; a=trên 1, b=trên 2    ; trên 3
          a + b               ; 0 ; a=trên 1, b=gần 2     ; khoảng 3
          a - b               ; 0 ; a=trên 5, b=2         ; khoảng 3
          a - b               ; 0 ; a=5, b=7              ; -2
          a - b               ; 0 ; a=trên 5, b=7         ;
          a + (0 - b)         ; 0 ; a=trên 5, b=2         ; khoảng 3
          a / b               ; 1 ; a=2, b=3              ; 0.7
          a / b * 100         ; 1 ; a=1, b=3              ; 33.3
          100 * a / b         ; 1 ; a=109, b=139          ; 78.4
          a / b               ; 0 ; a=5, b=2              ; 3
          a / b               ; 1 ; a=gần 10, b=4         ; khoảng 2.5
          a / b               ; 1 ; a=1, b=0              ;
          a / b               ; 1 ; a=khoảng 1, b=1000    ;
          a * 2               ; 0 ; a=trên 5              ; trên 10
          a * 0               ; 0 ; a=trên 5              ; 0
          a * b               ; 0 ; a=trên 5, b=gần 2     ; khoảng 10
          a + c               ; 0 ; a=1                   ;
          a > 0 ? b : c       ; 0 ; a=1, b=2, c=3         ; 2
          a > 9 ? b : c       ; 0 ; a=trên 5, b=2, c=3    ;
          a > 4 ? b : c       ; 0 ; a=trên 5, b=2, c=3    ; 2
          abs(a - b)          ; 0 ; a=3, b=5              ; 2
          -a                  ; 0 ; a=3                   ; -3
          d + 1               ; 1 ; d=0.5                 ; 1.5
          """)
  void valuesKeepTheirQualifiers(String text, int decimals, String values, String expected) {
    Map<Operand, Quantity> given = Expressions.values(values);
    assertThat(Expressions.sound(text).value(wanted -> reported(given, wanted), decimals))
        .isEqualTo(Optional.ofNullable(expected).map(Expressions::quantity));
  }

  @Test
  void anOperandInABranchThatIsNotTakenCountsToo() {
    assertThat(test("a == 0 ? true : b > c", "a=0, b=1")).isEqualTo(Outcome.UNDECIDED);
  }

  @Test
  void operandsAreNamedOnceEach() {
    assertThat(Expressions.sound("a + a == previous.a + last_year.b").operands())
        .containsExactly(
            Operand.own(new IndicatorCode("a")),
            new Operand(Operand.Whose.PREVIOUS, new IndicatorCode("a")),
            new Operand(Operand.Whose.LAST_YEAR, new IndicatorCode("b")));
  }

  @Test
  void aNumberIsNoConditionNorTheOtherWayRound() {
    assertThatThrownBy(() -> test("a + 1", "a=1")).isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> Expressions.sound("a > 1").value(wanted -> Optional.empty(), 0))
        .isInstanceOf(IllegalStateException.class);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      textBlock =
          """
          a +                    ; 0 Faulty CEL expression at character 4: mismatched input '<EOF>'
          e > 1                  ; 0 There is no indicator “e”, perhaps “a”?
          previous.f > 1         ; 0 There is no indicator “previous.f”, perhaps “previous.a”?
          previus.a > 1          ; 0 There is no indicator “previus.a”, perhaps “previous.a”?
          previous > 1           ; 0 There is no indicator “previous”
          a && b                 ; 0 Faulty CEL expression at character 3: found no matching overload for '_&&_'
          'x' == 'y'             ; 0 Faulty CEL expression at character 5: found no matching overload for '_==_'
          a % 2 == 1             ; 0 Faulty CEL expression at character 3: undeclared reference to '_%_'
          [a].exists(x, x > 1)   ; 0 There is no indicator “x”
          has(previous.a)        ; 0 Faulty CEL expression at character 4: undeclared reference to 'has'
          a == 1u                ; 0 Faulty CEL expression at character 3: found no matching overload
          a > b > c              ; 0 Faulty CEL expression at character 7: found no matching overload
          size(a) > 1            ; 0 Faulty CEL expression at character 5: undeclared reference to 'size'
          a == null              ; 0 Faulty CEL expression at character 3: found no matching overload
          'x'                    ; 0 The expression must be a condition or number
          int                    ; 0 There is no indicator “int”
          a > 99999999999999999999 ; 0 Faulty CEL expression
          """)
  void whatIsNoArithmeticIsRefused(String text, String complaint) {
    assertThat(Expressions.complaints(text).get(0)).startsWith(complaint);
  }

  private static Outcome test(String text, String values) {
    Map<Operand, Quantity> given = Expressions.values(values == null ? "" : values);
    return Expressions.sound(text).test(wanted -> reported(given, wanted));
  }

  private static Optional<Quantity> reported(Map<Operand, Quantity> given, Operand wanted) {
    return Optional.ofNullable(given.get(wanted));
  }
}
