import { me } from './api.js';
import { h, render, useEffect, useState } from './html.js';
import { listen } from './live.js';
import { Door, Frame } from './parts/frame.js';
import { Empty, Failed, Loading } from './parts/states.js';
import { useRoute } from './router.js';
import { Inbox } from './pages/inbox.js';
import { CasePage } from './pages/case.js';
import { Overview } from './pages/overview.js';
import { Unsure } from './pages/unsure.js';
import { Sources } from './pages/sources.js';
import { Search } from './pages/search.js';
import { keep, preferred, speak, t } from './words.js';

const PAGES = { inbox: Inbox, case: CasePage, overview: Overview, unsure: Unsure, sources: Sources, search: Search };

function Whole() {
  const route = useRoute();
  const [who, know] = useState({ me: null, error: null });
  const [language, turn] = useState(document.documentElement.lang);
  const enter = () =>
    me()
      .then((found) => {
        know({ me: found, error: null });
        listen();
      })
      .catch((error) => know({ me: null, error }));
  useEffect(() => {
    enter();
  }, []);
  const onLanguage = async (chosen) => {
    keep(chosen);
    await speak(chosen);
    turn(chosen);
  };
  if (who.error?.status === 401) {
    return h(Door, { wrong: route.query.has('token') });
  }
  return h(Frame, { key: language, page: route.page, onLanguage }, content(route, who, enter));
}

function content(route, who, enter) {
  if (who.error) {
    return h(Failed, { error: who.error, again: enter });
  }
  if (!who.me) {
    return h(Loading);
  }
  const page = PAGES[route.page];
  return page ? h(page, { route, me: who.me }) : h(Empty, { title: t('no-page') });
}

await speak(preferred());
render(h(Whole), document.getElementById('page'));
