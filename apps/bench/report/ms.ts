export const ms = (value: number): string => `${value.toFixed(value < 1 ? 2 : 1)} ms`;
