//! The words that vendors write over their columns, by what they promise, and beside their codes.
//!
//! All are written as headings are looked up: in small letters without accents, in simplified Chinese.

use super::roles::Role;

/// A role with its rank, and the words that give it: whole words where the script has blanks, parts elsewhere.
pub(super) type Entry = (Role, u8, &'static [&'static str]);

/// Of two words that end a heading, the longer decides; of equals, the one that stands first here.
#[rustfmt::skip] // One word to a line would be a thousand lines.
pub(super) const DICTIONARY: &[Entry] = &[
    (Role::Status, 2, &[
        "http", "http status code", "http status codes", "http status", "http code", "http response code",
        "http error code", "http return code", "http response status code", "http状态码", "http 状态码",
        "http返回码", "http 返回码", "http状态", "http响应码", "httpステータスコード", "httpステータス",
        "http ステータス", "http ステータスコード", "http 상태 코드", "http 상태코드", "http 상태", "код http", "http код",
        "статус http", "http статус", "codigo http", "estado http", "codigo de estado http",
        "codigo de status http", "status http", "statut http", "code http", "http statuscode",
    ]),
    (Role::Foreign, 1, &[
        "language code", "country code", "currency code", "region code", "area code", "zip code",
        "postal code", "sample code", "example code", "code example", "source code", "type code",
        "state code", "city code", "bank code", "product code", "语言代码", "国家代码", "地区代码",
        "地域代码", "货币代码", "言語コード", "国コード", "通貨コード", "언어 코드", "국가 코드",
        "통화 코드", "код языка", "код страны", "код валюты", "codigo de idioma", "codigo de pais",
        "codigo de moneda", "codigo postal",
    ]),
    (Role::Status, 1, &[
        "status code", "status codes", "状态码", "ステータスコード", "상태 코드", "상태코드",
        "код состояния", "код статуса", "codigo de estado", "codigo de status", "status", "statuscode",
        "code de statut", "statut", "estado",
    ]),
    (Role::Code, 3, &[
        "error code", "error codes", "err code", "errcode", "return code", "return codes", "ret code",
        "retcode", "result code", "result codes", "response code", "response codes", "business code",
        "biz code", "exception code", "reason code", "failure code", "fault code", "decline code", "errno",
        "err no", "error no", "error number", "error num", "error id", "错误码",
        "错误代码", "返回码", "响应码", "回应码", "结果码", "业务码", "错误编号", "异常码", "返回代码",
        "エラーコード", "エラー番号", "リターンコード", "結果コード", "応答コード", "レスポンスコード", "오류 코드",
        "에러 코드", "오류코드", "에러코드", "결과 코드", "결과코드", "응답 코드", "응답코드", "오류 번호",
        "код ошибки", "код ответа", "код возврата", "номер ошибки", "codigo de error", "codigo error",
        "codigo de erro", "codigo do erro", "codigo erro", "codigo de respuesta", "codigo respuesta",
        "codigo de resposta", "codigo resposta", "codigo de retorno", "codigo de resultado", "fehlercode",
        "fehlernummer", "code erreur", "code d erreur", "code de retour", "codice errore", "ruckgabecode", "antwortcode",
        "code retour", "code de reponse", "code reponse", "numero d erreur", "codigo retorno", "retorno",
        "codice di errore", "kode error", "kode kesalahan", "kode respon", "ma loi", "hata kodu", "kod bledu",
    ]),
    (Role::Message, 2, &[
        "error type", "exception type", "错误类型", "エラータイプ", "エラー種別", "오류 유형", "тип ошибки",
        "tipo de error", "tipo de erro",
    ]),
    // Some vendors call the code the type of the error.
    (Role::Foreign, 2, &[
        "type", "data type", "类型", "型", "타입", "тип", "tipo",
    ]),
    (Role::Foreign, 1, &[
        "parameter", "parameters", "param", "params", "field", "fields", "field name", "parameter name",
        "attribute", "property", "element", "elements", "item", "items", "requirement", "header name",
        "参数", "参数名", "字段", "字段名", "属性", "元素", "パラメータ", "パラメーター", "フィールド", "要素",
        "項目", "매개변수", "파라미터", "필드", "항목", "параметр", "поле", "parametro", "campo", "elemento",
        "required", "needed", "default", "default value", "mandatory", "optional", "example", "format",
        "limit", "limits", "max", "maximum", "minimum", "quota", "unit", "range", "length", "size",
        "attempt", "delay", "是否必选", "是否必填", "必选", "必填", "必须", "默认值", "示例", "示例值", "限制",
        "上限", "单位", "长度", "必須", "デフォルト", "制限", "最大", "単位", "필수", "필수 여부", "기본값", "제한",
        "최대", "단위", "обязательный", "обязательность", "по умолчанию", "лимит", "ограничение",
        "obligatorio", "requerido", "por defecto", "limite", "maximo", "largo", "obrigatorio", "padrao",
        "exemplo", "tamanho", "ejemplo",
    ]),
    (Role::Retry, 1, &[
        "retry", "retryable", "can retry", "retriable", "retry allowed", "重试", "是否可重试", "リトライ",
        "再試行", "재시도", "повтор", "повторить", "reintentar", "reintento", "reintentable",
        "nova tentativa", "allows another try", "another try",
    ]),
    (Role::Kind, 1, &[
        "kind",
    ]),
    (Role::Variant, 1, &[
        "variant",
    ]),
    (Role::Docs, 1, &[
        "docs", "documentation page",
    ]),
    (Role::Scope, 1, &[
        "api", "apis", "operation", "operations", "interface", "method", "endpoint", "action name", "module",
        "platform", "platforms", "device", "devices", "area", "category", "class", "scope", "service",
        "product", "operator", "channel", "scenario", "component", "level", "severity", "http method",
        "接口", "接口名", "模块", "平台", "分类", "类别", "大类", "场景", "服务", "产品", "运营商", "渠道", "级别", "适用接口",
        "カテゴリ", "カテゴリー", "分類", "区分", "モジュール", "機能", "플랫폼", "모듈", "분류", "카테고리", "구분",
        "категория", "модуль", "операция", "категории", "categoria", "modulo", "operacion", "operacao",
        "plataforma", "metodo",
    ]),
    (Role::Message, 4, &[
        "error message", "error messages", "error msg", "err msg", "errmsg", "result message",
        "return message", "response message", "message", "messages", "msg", "错误信息", "错误消息",
        "错误讯息", "错误提示", "返回信息", "返回消息", "提示信息", "消息", "讯息", "エラーメッセージ", "メッセージ",
        "오류 메시지", "에러 메시지", "메시지", "сообщение", "сообщение об ошибке", "mensaje",
        "mensaje de error", "mensagem", "текст ошибки", "mensagem de erro", "mensagem do erro", "fehlermeldung", "meldung",
        "message d erreur", "messaggio", "messaggio di errore", "pesan", "pesan error", "thong bao", "mesaj",
    ]),
    (Role::Action, 2, &[
        "action", "actions", "solution", "solutions", "resolution", "remedy", "how to fix",
        "how to resolve", "how to solve", "how to handle", "fix", "hint", "hints", "what to do", "workaround",
        "troubleshooting", "suggestion", "suggestions", "suggested action", "suggested actions", "handling",
        "recovery", "next steps", "mitigation", "user response", "recommendation", "recommendations",
        "recommended action", "corrective action", "解决方案", "解决方法", "解决办法", "解决措施", "处理建议",
        "处理方法", "处理方式", "处理办法", "处理措施", "处理方案", "处理", "建议", "排查", "排查方法", "应对", "对策",
        "対処", "対処方法", "対応", "対応方法", "対策", "解決", "解決方法", "해결", "해결 방법", "해결방법", "조치", "조치 방법", "조치 사항", "대응",
        "대응 방법", "처리", "처리 방법", "решение", "действие", "действия", "что делать", "устранение", "устранить",
        "рекомендации", "рекомендация", "solucion", "soluciones", "accion", "acciones", "que hacer",
        "correccion", "resolucion", "acao", "acoes", "solucao", "solucoes", "o que fazer", "como resolver",
        "correcao", "losung", "massnahme", "behebung", "abhilfe", "fehlerbehebung", "massnahmen", "maßnahme", "maßnahmen", "empfehlung", "que faire",
        "action recommandee", "resolution du probleme", "accion recomendada", "tratamento", "soluzione", "azione", "solusi", "giai phap", "cozum",
    ]),
    (Role::Detail, 2, &[
        "specific description", "detailed description", "detail", "details", "cause", "causes",
        "possible cause", "possible causes", "reason", "reasons", "note", "notes", "remark", "remarks",
        "comment", "comments", "additional information", "原因", "可能原因", "详细", "详情", "详细说明", "详细描述",
        "备注", "注释", "詳細", "備考", "注記", "원인", "상세", "상세 설명", "비고", "사유", "причина", "причины",
        "детали", "примечание", "подробности", "подробнее", "causa", "causas", "motivo", "motivos",
        "detalle", "detalles", "notas", "nota", "detalhe", "detalhes", "observacao", "observacoes",
        "comentario", "comentarios", "ursache", "raison", "ursachen", "mogliche ursache", "grund", "hinweis", "hinweise",
        "bemerkung", "anmerkung", "einzelheiten", "cause possible", "causes possibles", "remarque", "remarques", "motif", "penyebab", "nguyen nhan",
    ]),
    (Role::Key, 2, &[
        "key", "error key", "result key", "symbol", "symbols", "symbolic name", "constant", "constants", "enum",
        "enumeration", "enum value", "mnemonic", "error name", "code name", "member", "member name",
        "identifier", "exception class", "exception name", "fault", "issue", "代号", "错误标识", "错误名称", "标识", "常量", "枚举",
        "枚举值", "错误名", "符号", "定数", "シンボル", "識別子", "エラー名", "キー", "키", "상수", "식별자", "오류명",
        "константа", "идентификатор", "символ", "ключ", "имя ошибки", "constante", "clave", "identificador", "bezeichner", "symbole", "konstante",
        "simbolo", "chave",
    ]),
    (Role::Message, 3, &[
        "error information", "error info", "error description", "english description", "description",
        "descriptions", "desc", "meaning", "meanings", "means", "it means", "explanation", "错误描述",
        "错误说明", "说明", "描述", "含义", "意义", "释义", "解释", "信息", "提示", "説明", "内容", "意味", "설명",
        "내용", "의미", "описание", "значение", "пояснение", "descripcion", "significado", "explicacion",
        "descricao", "explicacao", "beschreibung", "bedeutung", "signification", "erlauterung", "erklarung", "explication", "libelle", "descrizione", "significato",
        "deskripsi", "keterangan", "arti", "mo ta", "y nghia", "aciklama", "opis",
    ]),
    (Role::Code, 2, &[
        "code", "codes", "grpc", "grpc code", "grpc status", "grpc status code", "g rpc", "g rpc code", "g rpc status",
        "g rpc status code", "返回值", "代码", "编码", "编号", "错误号", "コード", "番号", "코드", "번호", "код",
        "codigo", "codigos", "cod", "codice", "kode", "ma",
    ]),
    (Role::Message, 2, &[
        "error", "title", "summary", "text", "error text", "definition", "definicion", "definicao",
        "response", "respuesta", "resposta", "reply", "name", "错误", "异常", "名称", "名字", "エラー", "概要", "名前", "오류",
        "에러", "이름", "ошибка", "текст", "название", "texto", "nombre", "nome", "titulo", "exception",
        "failure", "bezeichnung", "benennung", "erro", "fehler", "erreur", "errore", "loi",
    ]),
    // A number beside a name; alone it says little.
    (Role::Code, 1, &[
        "value", "values", "decimal", "decimal value", "dec", "hex", "hex value", "hexadecimal", "number",
        "numeric code", "numeric value", "no", "nr", "num", "id", "数值", "取值", "值", "数字", "十进制", "十六进制", "値",
        "数値", "값", "숫자", "число", "valor", "numero", "wert", "valeur", "numeric",
    ]),
];

/// Headings of numbers that may count the rows.
#[rustfmt::skip]
pub(super) const ORDINALS: &[&str] = &[
    "no", "nr", "n", "num", "number", "id", "编号", "番号", "번호", "номер", "numero", "nummer",
];

/// Headings of the fields of a reply, which a page describes in a table of its own.
#[rustfmt::skip]
pub(super) const REPLY_FIELDS: &[&str] = &[
    "code", "error", "error code", "error_code", "errcode", "message", "msg", "errmsg", "error message",
    "error_message", "error_description", "type", "status", "status_code", "request id", "request_id", "requestid",
    "host id", "host_id", "hostid", "resource", "data", "detail", "details", "errors", "param", "timestamp",
    "trace_id", "traceid", "success", "result",
];

/// The names of types, by which descriptions of fields begin.
#[rustfmt::skip]
pub(super) const TYPES: &[&str] = &[
    "string", "str", "object", "integer", "int", "int32", "int64", "long", "number", "float", "double", "array",
    "list", "boolean", "bool", "null", "map", "enum", "date", "datetime", "timestamp", "varchar", "uuid",
];

/// What stands for any other code in the code column.
#[rustfmt::skip]
pub(super) const OTHER: &[&str] = &[
    "other", "others", "other code", "other codes", "other errors", "other error codes", "any other",
    "any other code", "all others", "all other codes", "all other errors", "else", "default", "其他", "其它", "其余",
    "其他错误", "其他错误码", "その他", "他", "기타", "그 외", "другое", "другие", "прочие", "остальные", "иное",
    "otro", "otros", "otra", "otras", "cualquier otro", "outro", "outros", "outras", "demais",
];

/// What stands before a code and only says that one follows; the longer before those that they begin with.
#[rustfmt::skip]
pub(super) const CODE_LABELS: &[&str] = &[
    "error code", "error number", "error no", "error id", "status code", "return code", "result code", "response code", "error", "code", "http", "status",
    "errno", "err", "错误码", "错误代码", "返回码", "状态码", "代码", "エラーコード", "コード", "오류 코드", "에러 코드", "코드",
    "код ошибки", "ошибка", "код", "código de error", "código de erro", "código", "codigo",
];

/// Words which say that a text is about errors.
#[rustfmt::skip]
pub(super) const ERRORS: &[&str] = &[
    "error", "errors", "err", "errno", "exception", "exceptions", "fault", "faults", "failure", "failures", "return code", "return codes",
    "return value", "return values", "result code", "result codes", "status code", "status codes", "response code",
    "response codes", "response status", "exit status", "exit code", "exit codes", "exit value", "exit values", "rejection", "rejections", "decline", "declines", "decline code", "decline codes", "错误", "异常", "返回码", "状态码", "响应码",
    "回应码", "返回代码", "结果码", "报错", "失败", "エラー", "例外", "リターンコード", "ステータスコード", "応答コード",
    "오류", "에러", "응답 코드", "결과 코드", "상태 코드", "응답코드", "결과코드", "ошибка", "ошибки", "ошибок",
    "ошибках", "коды ответа", "errores", "codigos de estado", "codigos de respuesta", "respuestas", "rechazo", "rechazos",
    "fehler", "fehlercodes", "fehlermeldung", "fehlermeldungen", "ruckgabewerte", "ruckgabecodes", "codes retour", "codes de retour", "codes de reponse", "erreur", "erreurs", "erro", "erros", "codigos de retorno", "codigos de resposta", "recusa", "recusas",
    "errore", "errori", "kesalahan", "hata",
];

/// Words of headings over codes that are of something else.
#[rustfmt::skip]
pub(super) const OTHER_CODES: &[&str] = &[
    "opcode", "opcodes", "type", "types", "state", "states", "statuses", "order status", "role", "roles", "level", "levels", "category", "categories",
    "country", "countries", "currency", "currencies", "language", "languages", "region", "regions", "permission",
    "permissions", "scope", "scopes", "flag", "flags", "enum", "enums", "enumeration", "enumerations", "unit", "units",
    "limits", "event", "events", "severity", "priority", "format", "formats", "类型", "状态", "语言", "国家", "币种", "地区", "枚举",
    "级别", "статус", "статусы", "タイプ", "種別", "言語", "国", "통화", "언어", "국가", "유형", "tipos", "paises", "monedas", "estados", "типы",
];

/// Words by which a text says that something went wrong.
#[rustfmt::skip]
pub(super) const FAILURES: &[&str] = &[
    "error", "errors", "invalid", "unknown", "not", "no", "cannot", "can't", "unable", "fail", "fails", "failed", "failure",
    "missing", "denied", "exceeded", "exceeds", "too", "unauthorized", "forbidden", "timeout", "expired", "unsupported", "already",
    "wrong", "bad", "incorrect", "without", "错误", "失败", "无效", "不", "异常", "超", "未", "没有", "錯誤", "失敗", "無效", "未",
    "エラー", "失敗", "無効", "ません", "不正", "超え", "오류", "에러", "실패", "없", "않", "잘못", "초과", "ошибка", "не", "нет",
    "неверный", "no", "error", "invalido", "inválido", "falta", "não", "erro", "fehler", "nicht", "erreur", "pas",
];

/// How a page says that a code is no longer in use.
#[rustfmt::skip]
pub(super) const RETIRED: &[&str] = &[
    "deprecated", "obsolete", "retired", "discontinued", "no longer used", "no longer returned", "no longer sent",
    "no longer in use", "not used since", "已废弃", "废弃", "已弃用", "弃用", "已停用", "不再使用", "已下线错误码", "廃止", "非推奨", "使用されなくなりました", "사용 중단", "폐기",
    "더 이상 사용되지", "устарел", "больше не используется", "obsoleto", "obsoleta", "descontinuado", "ya no se usa", "em desuso", "veraltet", "obsolète",
];
