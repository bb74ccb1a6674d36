//! A catalog and its groups as data.

use core::fmt;

use error_catalog_core::Notation;
use error_catalog_core::codes::Codes;
use error_catalog_core::columns::{Links, Statuses, Texts, Traits, Waits};
use error_catalog_core::lookup::{Found, Lookup};

use crate::{Code, Entry, Link, ResponseRule};

/// A vendor service's catalog as data.
///
/// ```
/// # #[cfg(feature = "jd-cloud")] {
/// use error_catalog::jd_cloud::CATALOG;
///
/// assert_eq!(CATALOG.vendor(), "JD Cloud");
/// // Two errors of the gateway have this code.
/// assert_eq!(CATALOG.find("FAILED_PRECONDITION").count(), 2);
/// # }
/// ```
pub struct Catalog {
    data: CatalogData,
}

/// What a catalog is made of; the macros fill it in.
#[expect(missing_docs, reason = "the accessors of `Catalog` document each")]
pub struct CatalogData {
    pub vendor: &'static str,
    pub service: &'static str,
    pub docs: Option<&'static str>,
    pub summary: Option<&'static str>,
    pub summary_links: &'static [Link],
    pub retrieved: Option<&'static str>,
    pub groups: &'static [&'static Group],
}

impl Catalog {
    #[inline]
    pub(crate) const fn new(data: CatalogData) -> Self {
        Self { data }
    }

    /// The vendor's name.
    #[inline]
    #[must_use]
    pub const fn vendor(&self) -> &'static str {
        self.data.vendor
    }

    /// The service's name.
    #[inline]
    #[must_use]
    pub const fn service(&self) -> &'static str {
        self.data.service
    }

    /// The page that the rows come from.
    #[inline]
    #[must_use]
    pub const fn docs(&self) -> Option<&'static str> {
        self.data.docs
    }

    /// What the catalog covers, as plain text.
    #[inline]
    #[must_use]
    pub const fn summary(&self) -> Option<&'static str> {
        self.data.summary
    }

    /// The links of the summary.
    #[inline]
    #[must_use]
    pub const fn summary_links(&self) -> &'static [Link] {
        self.data.summary_links
    }

    /// The day on which the vendor's page was read: `2026-11-20`.
    #[inline]
    #[must_use]
    pub const fn retrieved(&self) -> Option<&'static str> {
        self.data.retrieved
    }

    /// The groups, in file order.
    #[inline]
    #[must_use]
    pub const fn groups(&self) -> &'static [&'static Group] {
        self.data.groups
    }

    /// Every documented error of any group that has this code, in file order; catch-all rows are left out.
    ///
    /// The code's type counts: `"10044"` is not found in a group whose codes are integers.
    #[inline]
    pub fn find<'c>(&self, code: impl Into<Code<'c>>) -> impl Iterator<Item = Entry> {
        let code = code.into();
        self.groups().iter().flat_map(move |group| group.find(code))
    }
}

impl fmt::Debug for Catalog {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Catalog")
            .field("vendor", &self.vendor())
            .field("service", &self.service())
            .field("groups", &self.groups())
            .finish_non_exhaustive()
    }
}

/// A group of errors as data: one table of the vendor's page, one enum.
pub struct Group {
    data: GroupData,
}

/// What a group is made of, column by column; the macros fill it in.
#[expect(missing_docs, reason = "the accessors of `Group` and `Entry` document each")]
pub struct GroupData {
    pub catalog: &'static Catalog,
    pub name: &'static str,
    pub title: Option<&'static str>,
    pub summary: Option<&'static str>,
    pub summary_links: &'static [Link],
    /// The group's page, else the catalog's.
    pub docs: Option<&'static str>,
    /// Where a reply carries the code.
    pub response: Option<ResponseRule>,
    /// Whether its errors may answer any call of the service.
    pub common: bool,
    /// How many documented rows there are.
    pub rows: usize,
    /// Whether a catch-all row follows them in the columns below.
    pub other: bool,
    /// The documented rows' codes.
    pub codes: Codes<'static>,
    pub lookup: Lookup,
    /// How the codes are printed.
    pub notation: Notation,
    pub names: Texts<'static>,
    pub keys: Texts<'static>,
    pub messages: Texts<'static>,
    pub details: Texts<'static>,
    pub actions: Texts<'static>,
    pub links: Links,
    pub statuses: Statuses,
    pub traits: Traits,
    pub waits: Waits,
    /// Of retired codes, what the vendor says.
    pub deprecated: Texts<'static>,
    /// The errors' own pages.
    pub pages: Texts<'static>,
}

impl Group {
    #[inline]
    pub(crate) const fn new(data: GroupData) -> Self {
        Self { data }
    }

    #[inline]
    pub(crate) const fn data(&self) -> &GroupData {
        &self.data
    }

    #[inline]
    pub(crate) const fn code(&self, row: usize) -> Code<'static> {
        self.data.codes.get(row)
    }

    /// The catalog that the group belongs to.
    ///
    /// The catalog of an enum that derives [`ErrorCatalog`](derive@crate::ErrorCatalog) has this one group.
    ///
    /// ```
    /// # #[cfg(feature = "jd-cloud")] {
    /// use error_catalog::{ErrorCode, jd_cloud::GatewayError};
    ///
    /// let group = GatewayError::ALL[0].entry().group();
    /// assert_eq!(group.catalog().vendor(), "JD Cloud");
    /// # }
    /// ```
    #[inline]
    #[must_use]
    pub const fn catalog(&self) -> &'static Catalog {
        self.data.catalog
    }

    /// The enum's name: `"DownloadError"`.
    #[inline]
    #[must_use]
    pub const fn name(&self) -> &'static str {
        self.data.name
    }

    /// The vendor's heading over the table.
    #[inline]
    #[must_use]
    pub const fn title(&self) -> Option<&'static str> {
        self.data.title
    }

    /// What the group covers, as plain text.
    #[inline]
    #[must_use]
    pub const fn summary(&self) -> Option<&'static str> {
        self.data.summary
    }

    /// The links of the summary.
    #[inline]
    #[must_use]
    pub const fn summary_links(&self) -> &'static [Link] {
        self.data.summary_links
    }

    /// The page that the rows come from: the group's own, else the catalog's.
    #[inline]
    #[must_use]
    pub const fn docs(&self) -> Option<&'static str> {
        self.data.docs
    }

    /// Where a vendor's reply carries the code, if the vendor says.
    #[inline]
    #[must_use]
    pub const fn response(&self) -> Option<ResponseRule> {
        self.data.response
    }

    /// Whether the group's errors may answer any call of the service, and not only the calls that it is about.
    #[inline]
    #[must_use]
    pub const fn is_common(&self) -> bool {
        self.data.common
    }

    /// How the codes are printed.
    #[inline]
    #[doc(hidden)]
    #[must_use]
    pub const fn notation(&self) -> Notation {
        self.data.notation
    }

    /// Whether the codes are integers.
    #[inline]
    pub(crate) const fn has_integer_codes(&self) -> bool {
        matches!(self.data.codes, Codes::Int(_))
    }

    /// How many documented errors there are; a catch-all row is not counted.
    #[inline]
    #[must_use]
    pub const fn len(&self) -> usize {
        self.data.rows
    }

    /// Whether there are no documented errors.
    #[inline]
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.data.rows == 0
    }

    /// The documented errors, in file order.
    #[inline]
    #[must_use]
    pub fn entries(&'static self) -> impl DoubleEndedIterator<Item = Entry> + ExactSizeIterator + Clone {
        (0..self.len()).map(move |row| Entry::new(self, row))
    }

    /// Whether there is a catch-all row, which takes every code that no other row lists.
    #[inline]
    #[must_use]
    pub const fn has_other(&self) -> bool {
        self.data.other
    }

    /// What the vendor says of any code that no row lists, for this code.
    ///
    /// `None` if the group has no catch-all row, or if a row lists the code.
    #[inline]
    #[must_use]
    pub fn other(&'static self, code: i64) -> Option<Entry> {
        let listed = self.find(code).next().is_some();
        (self.data.other && !listed).then(|| Entry::with_code(self, self.len(), code))
    }

    /// Every documented error that has this code, in file order.
    #[inline]
    pub fn find<'c, C: Into<Code<'c>>>(
        &'static self,
        code: C,
    ) -> impl Iterator<Item = Entry> + Clone + use<'c, C> {
        let (one, several) = match self.data.codes.find(self.data.lookup, code.into()) {
            Found::Nothing => (None, 0..0),
            Found::One(row) => (Some(row), 0..0),
            Found::Several(start, end) => (None, start..end),
        };
        let several = several.map(|at| self.data.lookup.repeated_row(at));
        one.into_iter().chain(several).map(move |row| Entry::new(self, row))
    }
}

impl fmt::Debug for Group {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Group").field("name", &self.name()).field("len", &self.len()).finish_non_exhaustive()
    }
}
