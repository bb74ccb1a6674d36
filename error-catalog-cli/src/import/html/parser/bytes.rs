//! The bytes of a page, up to where there is too much of it.

use std::cell::Cell;

use html5gum::{Reader, StringReader};

use super::excess::Excess;

/// The page's bytes, which end in an error as soon as there is too much of something: nothing else makes the tokenizer
/// stop.
pub(super) struct Bytes<'t> {
    pub(super) text: StringReader<'t>,
    pub(super) excess: &'t Cell<Option<Excess>>,
}

impl Bytes<'_> {
    fn go_on(&self) -> Result<(), Excess> {
        self.excess.get().map_or(Ok(()), Err)
    }
}

impl Reader for Bytes<'_> {
    type Error = Excess;

    fn read_byte(&mut self) -> Result<Option<u8>, Excess> {
        self.go_on()?;
        let Ok(byte) = self.text.read_byte();
        Ok(byte)
    }

    fn try_read_string(&mut self, wanted: &[u8], case_sensitive: bool) -> Result<bool, Excess> {
        let Ok(is_there) = self.text.try_read_string(wanted, case_sensitive);
        Ok(is_there)
    }

    fn read_until<'b>(
        &'b mut self,
        needle: &[u8],
        char_buffer: &'b mut [u8; 4],
    ) -> Result<Option<&'b [u8]>, Excess> {
        self.go_on()?;
        let Ok(bytes) = self.text.read_until(needle, char_buffer);
        Ok(bytes)
    }
}
