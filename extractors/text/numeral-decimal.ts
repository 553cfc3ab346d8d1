/** Decimal numbers as strings, so that no amount passes through floating point. */

/**
 * Moves the decimal point of an unsigned plain decimal: ("18.4", 6) → "18400000", ("5", -2) → "0.05".
 * Gives back no leading zeros before the unit, no trailing zeros behind the point, no exponent.
 */
export function shiftDecimal(decimal: string, power: number): string {
  const dot = decimal.indexOf(".");
  const whole = dot < 0 ? decimal : decimal.slice(0, dot);
  const fraction = dot < 0 ? "" : decimal.slice(dot + 1);
  const digits = whole + fraction;
  const point = whole.length + power;
  const padded = point < 0 ? "0".repeat(-point) + digits : digits.padEnd(point, "0");
  const at = Math.max(point, 0);
  const left = stripLeadingZeros(padded.slice(0, at));
  const right = stripTrailingZeros(padded.slice(at));
  return right === "" ? left : `${left}.${right}`;
}

/** The shortest plain decimal that reads back as the value; 0 where it is not finite. */
export function plainDecimal(value: number): string {
  if (!Number.isFinite(value)) return "0";
  const text = String(Math.abs(value));
  const e = text.indexOf("e");
  return e < 0 ? text : shiftDecimal(text.slice(0, e), Number(text.slice(e + 1)));
}

/** Adds hundredths to a whole amount: ("15", 50) → "15.5". */
export function addHundredths(whole: string, hundredths: number): string {
  return shiftDecimal(`${whole}${String(hundredths).padStart(2, "0")}`, -2);
}

function stripLeadingZeros(digits: string): string {
  let i = 0;
  while (i < digits.length - 1 && digits[i] === "0") i++;
  return digits.slice(i) || "0";
}

function stripTrailingZeros(digits: string): string {
  let end = digits.length;
  while (end > 0 && digits[end - 1] === "0") end--;
  return digits.slice(0, end);
}
