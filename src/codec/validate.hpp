// What one file says against the settings: names of ratings, channels, programmes, levels,
// roles and owners that they don't have. Loading needs to know, so that nobody is judged by a rule
// that isn't there.
#pragma once

#include <string_view>

#include "codec/codec.hpp"
#include "codec/report.hpp"
#include "model/book.hpp"

namespace nurture::codec {

/// A contact's text as loading reads it: decoded, and held against the settings.
Decoded<model::Contact> read_contact(const yaml::Document& document, const std::string& path,
                                     const model::Settings& settings);
Decoded<model::Organisation> read_organisation(const yaml::Document& document,
                                               const std::string& path,
                                               const model::Settings& settings);
Decoded<model::Settings> read_settings(const yaml::Document& document, const std::string& path);

/// With an @ between two others: whether such a place exists only a mail can tell.
bool may_be_email(std::string_view text);
/// With a digit in it.
bool may_be_phone(std::string_view text);

}  // namespace nurture::codec
