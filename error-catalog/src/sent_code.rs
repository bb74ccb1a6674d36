//! What a group makes of a code as a reply carries it: a text, whatever the type of the group's codes.

use crate::{Code, Entry, Group, ResponseRule};

impl Group {
    /// Whether replies carry the key instead of the code.
    #[inline]
    pub(crate) fn is_read_by_key(&self) -> bool {
        self.response().is_some_and(ResponseRule::is_by_key)
    }

    /// The code that a reply carries, in the type of the group's codes.
    #[inline]
    pub(crate) fn read_code<'s>(&self, sent: &'s str) -> Option<Code<'s>> {
        if self.has_integer_codes() { sent.trim().parse().ok().map(Code::Int) } else { Some(Code::Str(sent)) }
    }

    /// The rows of what a reply carries: those with this key, where replies carry keys, else those with this code.
    #[inline]
    pub(crate) fn find_sent<'s>(
        &'static self,
        sent: &'s str,
    ) -> impl Iterator<Item = Entry> + Clone + use<'s> {
        let keyed = self.entries().filter(move |row| row.key() == Some(sent));
        let keyed = self.is_read_by_key().then_some(keyed).into_iter().flatten();
        let code = if keyed.clone().next().is_some() { None } else { self.read_code(sent) };
        keyed.chain(code.into_iter().flat_map(|code| self.find(code)))
    }

    /// The catch-all for what a reply carries.
    #[inline]
    pub(crate) fn other_sent(&'static self, sent: &str) -> Option<Entry> {
        match self.read_code(sent)? {
            Code::Int(code) => self.other(code),
            _ => None,
        }
    }
}
