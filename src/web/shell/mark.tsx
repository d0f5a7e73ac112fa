/** The mark: a loop that is not closed, and the point where it begins again. */
export function Mark({ size = 28 }: { readonly size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" aria-hidden focusable="false">
      <rect width="32" height="32" rx="8" fill="#0b5c8f" />
      <path
        d="M16 6.5a9.5 9.5 0 1 1-8.6 5.4"
        fill="none"
        stroke="#fff"
        strokeWidth="3"
        strokeLinecap="round"
      />
      <circle cx="10.2" cy="8" r="2.4" fill="#f0c244" />
    </svg>
  );
}
