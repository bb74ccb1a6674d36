//! microCMS' Management API: the errors that any operation may answer, and those of each operation.
//!
//! * Any operation: [`CommonError`].
//! * Contents: [`GetContentsError`], [`PatchContentError`].
//! * Media: [`GetMediaError`], [`UploadMediaError`], [`DeleteMediaError`].
//! * Members: [`GetMemberError`].
//!
//! The code is the HTTP status, which often does not settle which error it was: a 400 of an operation has several
//! candidates of its own, and may be the common one as well.

crate::error_catalog!("catalogs/microcms.toml");
