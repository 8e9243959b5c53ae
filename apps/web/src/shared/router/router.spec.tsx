import { act, fireEvent, render, screen } from '@testing-library/react';
import type { ReactElement } from 'react';
import { BrowserRouter, Link, StaticRouter, useArrival, usePlace } from './router';

function Shown(): ReactElement {
  const { pathname, search } = usePlace();
  return (
    <>
      <output>{`${pathname}${search} ${useArrival()}`}</output>
      <Link to="/fiche/a?x=1#y">Fiche</Link>
    </>
  );
}

const shown = (): string | null => screen.getByRole('status').textContent;

describe('the router', () => {
  beforeEach(() => window.history.replaceState(null, '', '/?q=sel'));

  it('follows a link without loading another document, then the back button', async () => {
    render(<BrowserRouter prepare={() => null} children={<Shown />} />);
    expect(shown()).toBe('/?q=sel browser');
    fireEvent.click(screen.getByRole('link'));
    expect(shown()).toBe('/fiche/a?x=1 link');
    await act(async () => {
      window.history.back();
      await new Promise((resolve) => window.addEventListener('popstate', resolve, { once: true }));
    });
    expect(shown()).toBe('/?q=sel browser');
  });

  it('leaves new tabs to the browser', () => {
    render(<BrowserRouter prepare={() => null} children={<Shown />} />);
    expect(fireEvent.click(screen.getByRole('link'), { ctrlKey: true })).toBe(true);
    expect(shown()).toBe('/?q=sel browser');
  });

  it('keeps the present page until the next one is loaded', async () => {
    let ready = (): void => undefined;
    const loading = new Promise<void>((resolve) => (ready = resolve));
    render(<BrowserRouter prepare={() => loading} children={<Shown />} />);
    fireEvent.click(screen.getByRole('link'));
    expect(shown()).toBe('/?q=sel browser');
    await act(async () => ready());
    expect(shown()).toBe('/fiche/a?x=1 link');
  });

  it('stays where the server is', () => {
    render(<StaticRouter url="/en/?q=a?b" children={<Shown />} />);
    fireEvent.click(screen.getByRole('link'));
    expect(shown()).toBe('/en/?q=a?b browser');
  });
});
