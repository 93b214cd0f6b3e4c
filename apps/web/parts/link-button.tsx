import { Button, type ButtonProps } from '@mantine/core';
import { createLink } from '@tanstack/react-router';
import { forwardRef, type AnchorHTMLAttributes } from 'react';

type Props = ButtonProps & Omit<AnchorHTMLAttributes<HTMLAnchorElement>, keyof ButtonProps>;

const ButtonAnchor = forwardRef<HTMLAnchorElement, Props>((props, ref) => (
  <Button component="a" variant="default" {...props} ref={ref} />
));
ButtonAnchor.displayName = 'ButtonAnchor';

/** Leads to another page, and looks like a button: it is a link, and opens in another tab as one. */
export const LinkButton = createLink(ButtonAnchor);
